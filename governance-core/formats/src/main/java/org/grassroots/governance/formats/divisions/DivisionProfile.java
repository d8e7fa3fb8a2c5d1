package org.grassroots.governance.formats.divisions;

import java.util.List;
import org.grassroots.governance.formats.internal.Shipped;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How a published list of divisions is laid out.
 *
 * @param name what it is called
 * @param code the column of the code
 * @param unitName the column of the name
 * @param level the column of the level, where one table holds all levels
 * @param parent the column of the parent's code, where one table holds all levels
 * @param levels the tables, where each level has its own; the highest first
 * @since 0.1
 */
public record DivisionProfile(
    String name, String code, String unitName, String level, String parent, List<Level> levels) {
  private static final List<String> SHIPPED = List.of("cn-divisions");

  /**
   * The table of one level.
   *
   * @param file the word its file name holds
   * @param parent the column of the parent's code; empty for the highest level
   */
  public record Level(String file, String parent) {}

  /** Copies the levels. */
  public DivisionProfile {
    levels = List.copyOf(levels);
  }

  /** The names of all shipped profiles, in code-point order. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A shipped profile.
   *
   * @throws InvalidInput {@code GOV-DIV-001} when there is none of that name
   */
  public static DivisionProfile find(String name) {
    if (!SHIPPED.contains(name)) {
      throw new InvalidInput(
          Fault.of("GOV-DIV-001", "profile", name, "one of " + String.join(", ", SHIPPED))
              .withAdvice(Nearest.advice(name, SHIPPED)));
    }
    String file = name + ".yaml";
    return read(YamlDocument.read(Shipped.text(DivisionProfile.class, file), file, "GOV-DIV-001"));
  }

  private static DivisionProfile read(YamlMap map) {
    DivisionProfile profile =
        new DivisionProfile(
            map.text("name"),
            map.text("code"),
            map.text("unit-name"),
            map.text("level"),
            map.text("parent"),
            map.maps("levels").stream().map(DivisionProfile::level).toList());
    map.finish();
    map.throwIfFaulty();
    return profile;
  }

  private static Level level(YamlMap map) {
    Level level = new Level(map.text("file"), map.optionalText("parent").orElse(""));
    map.finish();
    return level;
  }
}
