package org.grassroots.governance.formats.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Weighing;

/** Reads how the weights of a group are found: {@code weighting}, a name or a map. */
final class WeighingReader {
  private static final String KEY = "weighting";
  private static final Set<String> OWN =
      Set.of("method", "on", "gaps", "lower", "decimals", "within");

  private final List<Node> children;
  private final MethodLibrary methods;

  WeighingReader(List<Node> children, MethodLibrary methods) {
    this.children = children;
    this.methods = methods;
  }

  Optional<Weighing> read(YamlMap map) {
    if (!map.keys().contains(KEY)) {
      return Optional.empty();
    }
    if (map.isText(KEY)) {
      String name = map.text(KEY);
      return isKnown(map, KEY, name)
          ? Values.built(map, KEY, () -> Weighing.by(Method.of(name)))
          : Optional.empty();
    }
    return map.map(KEY).flatMap(this::method);
  }

  private Optional<Weighing> method(YamlMap map) {
    String name = map.text("method");
    boolean isKnown = isKnown(map, "method", name);
    Map<String, String> parameters = MethodParameters.read(map, OWN, children);
    Weighing.On on = Values.constant(map, "on", Weighing.On.VALUES);
    Weighing.Gaps gaps = Values.constant(map, "gaps", Weighing.Gaps.LEAVE_OUT);
    Set<String> lower = new TreeSet<>(map.texts("lower"));
    int decimals = Values.whole(map, "decimals").orElse(Weighing.MOST_DECIMALS);
    String within = map.optionalText("within").orElse("");
    map.finish();
    return isKnown
        ? Values.built(
            map,
            "method",
            () -> new Weighing(Method.of(name, parameters), on, gaps, lower, decimals, within))
        : Optional.empty();
  }

  private boolean isKnown(YamlMap map, String key, String name) {
    Set<String> known = new TreeSet<>(Objectives.CATALOGUE.names());
    known.addAll(methods.weightings());
    if (!known.contains(name) && !name.isEmpty()) {
      map.fault(
          key,
          name,
          "one of " + known,
          Nearest.advice(name, known, "Maybe the plug-in that brings it is missing."));
    }
    return known.contains(name);
  }
}
