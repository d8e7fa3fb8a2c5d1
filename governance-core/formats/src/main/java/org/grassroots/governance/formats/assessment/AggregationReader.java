package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;

/** Reads how the children of a group become one figure: {@code aggregate}, a name or a map. */
final class AggregationReader {
  private static final Set<String> OWN = Set.of("method", "figure", "within");

  private final List<Node> children;
  private final MethodLibrary methods;

  AggregationReader(List<Node> children, MethodLibrary methods) {
    this.children = children;
    this.methods = methods;
  }

  /** The method under the key {@code aggregate}; the weighted mean where it is missing. */
  Optional<Aggregation> read(YamlMap map) {
    if (!map.keys().contains("aggregate") || map.isText("aggregate")) {
      String name = map.optionalText("aggregate").orElse("arithmetic");
      return named(map, "aggregate", name, Map.of());
    }
    return map.map("aggregate").flatMap(this::method);
  }

  private Optional<Aggregation> method(YamlMap map) {
    String name = map.text("method");
    Optional<Aggregation> found =
        switch (name) {
          case "geometric" ->
              Values.built(map, "floor", () -> new Aggregation.Geometric(zero(map), floor(map)));
          case "harmonic" -> Values.built(map, "floor", () -> harmonic(zero(map), floor(map)));
          case "power" -> power(map);
          case "formula" ->
              Values.<Formula>built(map, "formula", () -> Formula.parse(map.text("formula")))
                  .map(Aggregation.Computed::new);
          default -> named(map, "method", name, MethodParameters.read(map, own(name), children));
        };
    map.finish();
    return found;
  }

  private static Aggregation.Zero zero(YamlMap map) {
    boolean isFloored = map.keys().contains("floor");
    return Values.constant(
        map, "zero", isFloored ? Aggregation.Zero.FLOOR : Aggregation.Zero.RESULT_ZERO);
  }

  private static Fraction floor(YamlMap map) {
    return Values.number(map, "floor", Fraction.ZERO);
  }

  private static Aggregation harmonic(Aggregation.Zero zero, Fraction floor) {
    return zero == Aggregation.Zero.RESULT_ZERO
        ? new Aggregation.Standard(Aggregation.Kind.HARMONIC)
        : new Aggregation.Harmonic(zero, floor);
  }

  private static Optional<Aggregation> power(YamlMap map) {
    Fraction exponent = Values.required(map, "exponent");
    boolean isSilent = !map.keys().contains("zero") && !map.keys().contains("floor");
    return Values.built(
        map,
        "exponent",
        () ->
            isSilent
                ? new Aggregation.Power(exponent)
                : new Aggregation.Power(
                    exponent, Optional.of(zero(map)), Values.number(map, "floor")));
  }

  /** A standard method without parameters, or one of the catalogue or of a plug-in. */
  private Optional<Aggregation> named(
      YamlMap map, String key, String name, Map<String, String> parameters) {
    if (name.equals("geometric")) {
      return Optional.of(new Aggregation.Geometric(Aggregation.Zero.RESULT_ZERO, Fraction.ZERO));
    }
    for (Aggregation.Kind kind : Aggregation.Kind.values()) {
      if (Values.text(kind).equals(name)) {
        if (!parameters.isEmpty()) {
          map.fault(key, name + " with " + parameters.keySet(), name + " without parameters");
        }
        return Optional.of(new Aggregation.Standard(kind));
      }
    }
    if (Aggregations.CATALOGUE.names().contains(name)) {
      return Values.built(map, key, () -> new Aggregation.Listed(Method.of(name, parameters)));
    }
    if (isRanker(name)) {
      return Values.built(map, key, () -> ranked(map, name, parameters));
    }
    if (methods.aggregators().contains(name)) {
      return Optional.of(new Aggregation.Plugged(Method.of(name, parameters)));
    }
    List<String> known = new ArrayList<>(List.of("formula", "product"));
    known.addAll(Aggregations.CATALOGUE.names());
    known.addAll(Rankings.CATALOGUE.names());
    known.addAll(methods.aggregators());
    known.addAll(methods.rankers());
    map.fault(
        key,
        name,
        "one of " + known,
        Nearest.advice(name, known, "Maybe the plug-in that brings it is missing."));
    return Optional.empty();
  }

  private boolean isRanker(String name) {
    return Rankings.CATALOGUE.names().contains(name) || methods.rankers().contains(name);
  }

  /** The keys that are no parameters of the method. */
  private Set<String> own(String name) {
    return isRanker(name) ? OWN : Set.of("method");
  }

  private static Aggregation ranked(YamlMap map, String name, Map<String, String> parameters) {
    boolean isName = map.isText("aggregate");
    return new Aggregation.Ranked(
        Method.of(name, parameters),
        isName
            ? Aggregation.Ranked.SCORE
            : map.optionalText("figure").orElse(Aggregation.Ranked.SCORE),
        isName ? "" : map.optionalText("within").orElse(""));
  }
}
