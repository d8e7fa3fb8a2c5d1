package org.grassroots.governance.formats.grids;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.internal.Shipped;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.place.register.GridCoder;
import org.grassroots.governance.model.place.register.GridCoders;
import org.grassroots.governance.model.place.register.GridKind;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;

/**
 * Reads the rules of grids from YAML.
 *
 * @since 0.1
 */
public final class GridRulesFile {
  private static final String FAULTY = "GOV-GRD-001";
  private static final List<String> SHIPPED = List.of("beijing", "cjt349", "plain");

  private GridRulesFile() {}

  /** The names of all shipped rules, in code-point order. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * Shipped rules, or those in a file when {@code nameOrFile} ends in {@code .yaml} or {@code
   * .yml}.
   *
   * @throws InvalidInput {@code GOV-GRD-002} when no rules have that name; {@code GOV-GRD-001} for
   *     every fault of a file
   */
  public static GridRules find(String nameOrFile) {
    if (Shipped.isFile(nameOrFile)) {
      return parse(InputFile.text(Path.of(nameOrFile)), nameOrFile);
    }
    Shipped.require(SHIPPED, nameOrFile, "GOV-GRD-002");
    return parse(yaml(nameOrFile), nameOrFile + ".yaml");
  }

  /** The YAML of shipped rules, to start one's own from. */
  public static String yaml(String name) {
    return Shipped.text(GridRulesFile.class, name + ".yaml");
  }

  /**
   * Reads a text.
   *
   * @param file how faults name it
   * @throws InvalidInput {@code GOV-GRD-001} for every fault
   */
  public static GridRules parse(String text, String file) {
    YamlMap map = YamlDocument.read(text, file, FAULTY);
    SortedMap<String, GridKind> kinds = kinds(map);
    GridCoder coder = coder(map);
    GridRules rules =
        new GridRules(
            kinds,
            new HashSet<>(some(map, "community-levels")),
            coder,
            new HashSet<>(some(map, "subject-kinds")),
            new HashSet<>(map.texts("resident-categories")));
    map.finish();
    map.throwIfFaulty();
    return rules;
  }

  private static List<String> some(YamlMap map, String key) {
    List<String> texts = map.texts(key);
    if (texts.isEmpty()) {
      map.fault(key, "", "at least one");
    }
    return texts;
  }

  private static SortedMap<String, GridKind> kinds(YamlMap map) {
    SortedMap<String, GridKind> kinds = new TreeMap<>();
    map.namedMaps("kinds")
        .forEach(
            (code, kind) -> {
              kinds.put(code, new GridKind(code, name(kind, code), kind.flag("tiles")));
              kind.finish();
            });
    if (kinds.values().stream().noneMatch(GridKind::tiles)) {
      map.fault("kinds", String.join(", ", kinds.keySet()), "at least one that has tiles: true");
    }
    return kinds;
  }

  private static Text name(YamlMap kind, String code) {
    Map<String, String> names = new HashMap<>();
    kind.map("name")
        .ifPresent(
            inner -> {
              inner.keys().forEach(language -> names.put(language, inner.text(language)));
              inner.finish();
            });
    return names.isEmpty() ? Text.of(Map.of(Text.FALLBACK, code)) : new Text(Ordered.copyOf(names));
  }

  private static GridCoder coder(YamlMap map) {
    Optional<YamlMap> part = map.map("coder");
    if (part.isEmpty()) {
      map.fault("coder", "", "a coder with its form");
      return GridCoders.beijing();
    }
    YamlMap coder = part.get();
    String form = coder.text("form");
    String prefix = coder.rawText("prefix").orElse("");
    int width = coder.parsed("width", "a whole number", Integer::valueOf).orElse(0);
    Optional<GridCoder> found = GridCoders.find(form, prefix, width);
    if (found.isEmpty()) {
      coder.fault(
          "form",
          form,
          "beijing-15; cjt349-20 with a prefix of six digits; sequence with a width from 1 to 6");
    }
    coder.finish();
    return found.orElseGet(GridCoders::beijing);
  }
}
