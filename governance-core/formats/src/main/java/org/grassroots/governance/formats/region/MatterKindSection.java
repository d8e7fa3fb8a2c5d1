package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.matter.Effect;
import org.grassroots.governance.model.matter.Guard;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;

/**
 * Reads a matter kind: {@code version, start, states, actions, requiredOnReport, deadlines, lights,
 * extensions, handovers, ladder, fields}. The kind, its states, actions and fields may carry their
 * texts as {@code zh-CN} and {@code en}.
 */
final class MatterKindSection {
  private final String id;
  private final YamlMap map;
  private final Map<String, YamlMap> places = new HashMap<>();
  private final Map<String, Text> texts = new HashMap<>();

  MatterKindSection(String id, YamlMap map) {
    this.id = id;
    this.map = map;
  }

  Optional<MatterKind> read() {
    int version = map.parsed("version", "a whole number", Integer::valueOf).orElse(1);
    String start = map.text("start");
    text(map, "matter." + id);
    List<MatterKind.State> states = new ArrayList<>();
    map.maps("states").forEach(state -> states.add(state(state)));
    List<MatterKind.Action> actions = new ArrayList<>();
    map.maps("actions").forEach(action -> actions.add(action(action)));
    List<String> required = map.texts("requiredOnReport");
    List<MatterKind.DeadlineRule> deadlines = new ArrayList<>();
    map.maps("deadlines").forEach(rule -> deadline(rule).ifPresent(deadlines::add));
    KindRulesSection rules = new KindRulesSection(map);
    Optional<org.grassroots.governance.model.matter.KindRules> read = rules.read();
    rules.fieldTexts().forEach((field, node) -> text(node, "matter." + id + ".field." + field));
    map.finish();
    return read.flatMap(
        known ->
            Guarded.build(
                map,
                this::place,
                () ->
                    new MatterKind(
                        id, version, start, states, actions, required, deadlines, known)));
  }

  /** Texts that stand inside the kind, by key. */
  Map<String, Text> texts() {
    return texts;
  }

  /** The part of the file that a fault of the model is about. */
  private YamlMap place(String where) {
    int comma = where.indexOf(", ");
    return places.getOrDefault(comma < 0 ? where : where.substring(comma + 2), map);
  }

  /**
   * The line of a part such as {@code states.filed}; that of the kind where there is no such part.
   */
  int line(String place) {
    return places.getOrDefault(place, map).line();
  }

  private MatterKind.State state(YamlMap state) {
    String name = state.text("id");
    places.put("states." + name, state);
    text(state, "matter." + id + ".state." + name);
    MatterKind.State read =
        new MatterKind.State(
            name,
            state.flag("terminal"),
            state.flag("void"),
            state.parsed("limit", "a limit such as 4 working-hours", MatterKindSection::limit));
    state.finish();
    return read;
  }

  private MatterKind.Action action(YamlMap action) {
    String name = action.text("id");
    places.put("actions." + name, action);
    text(action, "matter." + id + ".action." + name);
    MatterKind.Action read =
        new MatterKind.Action(
            name,
            new HashSet<>(action.texts("from")),
            action.text("to"),
            new HashSet<>(action.texts("roles")),
            action.texts("requires"),
            constants(action, "guards", Guard.class),
            constants(action, "effects", Effect.class));
    action.finish();
    return read;
  }

  private void text(YamlMap node, String key) {
    Optional<String> chinese = node.optionalText("zh-CN");
    Optional<String> english = node.optionalText("en");
    if (chinese.isPresent() != english.isPresent()) {
      node.fault("", "one language", "both zh-CN and en");
    }
    chinese.ifPresent(
        zh ->
            texts.put(
                key, new Text(Ordered.copyOf(Map.of("zh-CN", zh, "en", english.orElse(zh))))));
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

  private Optional<MatterKind.DeadlineRule> deadline(YamlMap rule) {
    String category = rule.optionalText("category").orElse("");
    places.putIfAbsent("deadlines", rule);
    places.put("deadlines." + category, rule);
    Optional<Limit> limit =
        rule.parsed("limit", "a limit such as 4 working-hours", MatterKindSection::limit);
    Map<String, String> when = new TreeMap<>();
    rule.map("when")
        .ifPresent(fields -> fields.keys().forEach(key -> when.put(key, fields.text(key))));
    for (String condition : List.of("filing", "closing")) {
      rule.map(condition)
          .ifPresent(
              text -> {
                text(text, "matter." + id + "." + condition + "." + category);
                text.finish();
              });
    }
    rule.finish();
    return limit.map(value -> new MatterKind.DeadlineRule(category, Ordered.copyOf(when), value));
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
