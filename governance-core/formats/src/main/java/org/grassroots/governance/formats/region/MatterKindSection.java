package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.matter.Effect;
import org.grassroots.governance.model.matter.Guard;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.InvalidInput;

/** Reads a matter kind: {@code version, start, states, actions, requiredOnReport, deadlines}. */
final class MatterKindSection {
  private final String id;
  private final YamlMap map;

  MatterKindSection(String id, YamlMap map) {
    this.id = id;
    this.map = map;
  }

  Optional<MatterKind> read() {
    int version = map.parsed("version", "a whole number", Integer::valueOf).orElse(1);
    String start = map.text("start");
    List<MatterKind.State> states = new ArrayList<>();
    map.maps("states").forEach(state -> states.add(state(state)));
    List<MatterKind.Action> actions = new ArrayList<>();
    map.maps("actions").forEach(action -> actions.add(action(action)));
    List<String> required = map.texts("requiredOnReport");
    List<MatterKind.DeadlineRule> deadlines = new ArrayList<>();
    map.maps("deadlines").forEach(rule -> deadline(rule).ifPresent(deadlines::add));
    map.finish();
    return Guarded.build(
        map, () -> new MatterKind(id, version, start, states, actions, required, deadlines));
  }

  private static MatterKind.State state(YamlMap state) {
    MatterKind.State read = new MatterKind.State(state.text("id"), state.flag("terminal"));
    state.finish();
    return read;
  }

  private static MatterKind.Action action(YamlMap action) {
    MatterKind.Action read =
        new MatterKind.Action(
            action.text("id"),
            new HashSet<>(action.texts("from")),
            action.text("to"),
            new HashSet<>(action.texts("roles")),
            action.texts("requires"),
            constants(action, "guards", Guard.class),
            constants(action, "effects", Effect.class));
    action.finish();
    return read;
  }

  private static <E extends Enum<E>> Set<E> constants(YamlMap map, String key, Class<E> type) {
    Set<E> constants = new HashSet<>();
    for (String text : map.texts(key)) {
      try {
        constants.add(Guarded.constant(type, text));
      } catch (IllegalArgumentException e) {
        map.fault(key, text, Guarded.known(type));
      }
    }
    return constants;
  }

  private static Optional<MatterKind.DeadlineRule> deadline(YamlMap rule) {
    String category = rule.optionalText("category").orElse("");
    Optional<Limit> limit =
        rule.parsed("limit", "a limit such as 4 working-hours", MatterKindSection::limit);
    rule.finish();
    return limit.map(value -> new MatterKind.DeadlineRule(category, value));
  }

  private static Limit limit(String text) {
    String[] parts = text.split(" ", -1);
    try {
      return new Limit(Integer.parseInt(parts[0]), Guarded.constant(Limit.Unit.class, parts[1]));
    } catch (ArrayIndexOutOfBoundsException | InvalidInput e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
