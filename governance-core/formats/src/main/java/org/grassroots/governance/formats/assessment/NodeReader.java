package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.CohortSteps;
import org.grassroots.governance.model.assessment.scheme.Each;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.assessment.scheme.Weight;
import org.grassroots.governance.model.shared.Fraction;

/** Reads a node and all below. */
final class NodeReader {
  private static final List<String> SOURCES =
      List.of("value", "measure", "answer", "graders", "children");

  private final Map<String, YamlMap> places;
  private final MethodLibrary methods;
  private final Map<String, Measure> measures;

  /**
   * A reader.
   *
   * @param places takes where each node stands, for faults found later
   * @param methods which methods of plug-ins there are
   * @param measures those a leaf may take its figure from
   */
  NodeReader(Map<String, YamlMap> places, MethodLibrary methods, Map<String, Measure> measures) {
    this.places = places;
    this.methods = methods;
    this.measures = measures;
  }

  Optional<Node> read(YamlMap map) {
    String id = map.text("id");
    places.putIfAbsent("node " + id, map);
    Direction direction =
        map.optionalText("direction").isEmpty()
            ? Direction.HIGHER_IS_BETTER
            : Values.constant(map, "direction", Direction.HIGHER_IS_BETTER);
    Optional<Source> source = source(map);
    List<Step> steps = new StepReader(id, direction).read(map);
    Optional<Node> node =
        source.map(
            from ->
                new Node(
                    id,
                    Values.title(map),
                    weight(map),
                    Values.number(map, "full"),
                    Values.condition(map, "applies"),
                    from,
                    absence(map),
                    steps,
                    Values.whole(map, "decimals"),
                    map.parsed("best", "high or low", NodeReader::isLow).orElse(false),
                    map.optionalText("evidence").or(() -> evidence(map))));
    map.finish();
    return node;
  }

  /** What is entered by hand has its evidence beside it. */
  private Optional<String> evidence(YamlMap map) {
    return map.optionalText("measure")
        .map(measures::get)
        .filter(measure -> measure.origin() instanceof Origin.Entered)
        .map(Measure::evidenceColumn);
  }

  private static Boolean isLow(String text) {
    if (!text.equals("low") && !text.equals("high")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("low");
  }

  private Optional<Source> source(YamlMap map) {
    List<String> found = SOURCES.stream().filter(map.keys()::contains).toList();
    if (found.size() != 1) {
      found.forEach(map::isText);
      map.fault("", found.isEmpty() ? "no source" : found.toString(), "exactly one of " + SOURCES);
      return Optional.empty();
    }
    return switch (found.get(0)) {
      case "value" -> measure(map);
      case "measure" -> measured(map);
      case "answer" -> map.map("answer").map(NodeReader::answer);
      case "graders" -> map.map("graders").map(NodeReader::graders);
      default -> group(map);
    };
  }

  private static Optional<Source> measure(YamlMap map) {
    return Values.formula(map, "value")
        .map(
            formula ->
                new Source.Measure(
                    formula,
                    Values.constant(map, "zeroDenominator", Source.Undefined.NOT_APPLICABLE),
                    Values.condition(map, "valid"),
                    map.map("base").flatMap(BaseReader::read)));
  }

  /** The figure of a measure, with the base and the confidence it declares. */
  private Optional<Source> measured(YamlMap map) {
    String id = map.text("measure");
    Measure measure = measures.get(id);
    if (measure == null) {
      map.fault(
          "measure",
          id,
          "one of " + measures.keySet(),
          Nearest.advice(id, measures.keySet(), "Maybe declare it under measures."));
      return Optional.empty();
    }
    return Optional.of(Source.Measure.of(measure));
  }

  private static Source answer(YamlMap map) {
    Map<String, Fraction> points = new TreeMap<>();
    map.map("points")
        .ifPresent(
            each -> {
              each.keys().forEach(text -> points.put(text, Values.required(each, text)));
              each.finish();
            });
    Source source =
        new Source.Answer(
            map.text("column"), org.grassroots.governance.model.shared.Ordered.copyOf(points));
    map.finish();
    return source;
  }

  private static Source graders(YamlMap map) {
    Source source =
        new Source.Graders(
            map.texts("columns"),
            Values.constant(map, "method", Source.Join.MEAN),
            Values.whole(map, "trim").orElse(0),
            Values.whole(map, "least").orElse(1));
    map.finish();
    return source;
  }

  private Optional<Source> group(YamlMap map) {
    List<Node> children = new ArrayList<>();
    map.maps("children").forEach(child -> read(child).ifPresent(children::add));
    Optional<Each.Kind> each = Values.constant(map, "each", Each.Kind.class);
    if (each.isPresent()) {
      children.forEach(child -> child.walk(below -> plain(map, below)));
    }
    Optional<Weighing> weighing = new WeighingReader(children, methods).read(map);
    return new AggregationReader(children, methods)
        .read(map)
        .map(
            how ->
                new Source.Children(
                    how, children, weighing, each.map(kind -> new Each(kind, children))));
  }

  /** The sign is what stands between a node and its period. */
  private static void plain(YamlMap map, Node node) {
    if (node.id().contains(Each.AT)) {
      map.fault("each", "the id " + node.id(), "ids without " + Each.AT);
    }
  }

  private static Weight weight(YamlMap map) {
    if (!map.keys().contains("weight") || map.isText("weight")) {
      return Values.built(
              map, "weight", () -> Weight.of(Values.number(map, "weight", Fraction.ONE)))
          .orElse(Weight.ONE);
    }
    return map.map("weight").flatMap(NodeReader::differing).orElse(Weight.ONE);
  }

  private static Optional<Weight> differing(YamlMap map) {
    Map<String, Fraction> byText = new TreeMap<>();
    map.map("of")
        .ifPresent(
            of -> {
              of.keys().forEach(text -> byText.put(text, Values.required(of, text)));
              of.finish();
            });
    Optional<Weight> weight =
        Values.built(
            map,
            "",
            () ->
                new Weight(
                    Values.number(map, "base", Fraction.ONE),
                    map.text("by"),
                    org.grassroots.governance.model.shared.Ordered.copyOf(byText)));
    map.finish();
    return weight;
  }

  private static Absence absence(YamlMap map) {
    if (!map.keys().contains("missing")) {
      return Absence.FAIL;
    }
    if (map.isText("missing")) {
      return Absence.of(Values.constant(map, "missing", Absence.Policy.FAIL));
    }
    return map.map("missing")
        .map(
            parts -> {
              Absence absence =
                  new Absence(
                      Values.constant(parts, "policy", Absence.Policy.FAIL),
                      Values.number(parts, "least"),
                      Values.constant(parts, "with", CohortSteps.Statistic.class),
                      parts.optionalText("within").orElse(""));
              parts.finish();
              return absence;
            })
        .orElse(Absence.FAIL);
  }
}
