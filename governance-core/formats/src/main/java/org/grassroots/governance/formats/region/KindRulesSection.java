package org.grassroots.governance.formats.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.matter.Field;
import org.grassroots.governance.model.matter.KindRules;
import org.grassroots.governance.model.matter.Ladder;
import org.grassroots.governance.model.matter.LightRule;
import org.grassroots.governance.model.matter.Rung;
import org.grassroots.governance.model.shared.Percent;

/** Reads how matters of a kind are kept in time and passed around, and the fields they carry. */
final class KindRulesSection {
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private final YamlMap kind;
  private final Map<String, YamlMap> fieldTexts = new LinkedHashMap<>();

  KindRulesSection(YamlMap kind) {
    this.kind = kind;
  }

  Optional<KindRules> read() {
    Optional<LightRule> lights = kind.map("lights").flatMap(KindRulesSection::lights);
    Optional<KindRules.Extensions> extensions =
        kind.map("extensions").flatMap(KindRulesSection::extensions);
    Optional<KindRules.Handovers> handovers =
        kind.map("handovers").map(KindRulesSection::handovers);
    List<Field> fields = new ArrayList<>();
    kind.maps("fields").forEach(field -> fields.add(field(field)));
    return ladder().map(read -> new KindRules(lights, extensions, handovers, read, fields));
  }

  /** Where the texts of each field stand. */
  Map<String, YamlMap> fieldTexts() {
    return fieldTexts;
  }

  private static Optional<LightRule> lights(YamlMap map) {
    BigDecimal green = map.number("green").orElse(NONE);
    BigDecimal yellow = map.number("yellow").orElse(NONE);
    map.finish();
    return Guarded.build(map, () -> new LightRule(green, yellow));
  }

  private static Optional<KindRules.Extensions> extensions(YamlMap map) {
    int most = map.parsed("most", "a whole number", Integer::valueOf).orElse(1);
    BigDecimal longest = map.number("longestPercent").orElse(NONE);
    map.finish();
    return Guarded.build(map, () -> new KindRules.Extensions(most, new Percent(longest)));
  }

  private static KindRules.Handovers handovers(YamlMap map) {
    int most = map.parsed("most", "a whole number", Integer::valueOf).orElse(0);
    KindRules.Handovers read = new KindRules.Handovers(most, map.text("arbitration"));
    map.finish();
    return read;
  }

  private Optional<Ladder> ladder() {
    List<Rung> rungs = new ArrayList<>();
    for (YamlMap rung : kind.maps("ladder")) {
      rungs.add(
          new Rung(
              rung.text("id"),
              rung.number("at").orElse(NONE),
              rung.text("measure"),
              new HashSet<>(rung.texts("tell"))));
      rung.finish();
    }
    return Guarded.build(kind, () -> new Ladder(rungs));
  }

  private Field field(YamlMap map) {
    String id = map.text("id");
    Field.Type type =
        map.parsed("type", Guarded.known(Field.Type.class), text -> type(text))
            .orElse(Field.Type.TEXT);
    Field read = new Field(id, type, map.texts("choices"), map.flag("personal"));
    fieldTexts.put(id, map);
    map.optionalText("zh-CN");
    map.optionalText("en");
    map.finish();
    return read;
  }

  private static Field.Type type(String text) {
    return Guarded.constant(Field.Type.class, text);
  }
}
