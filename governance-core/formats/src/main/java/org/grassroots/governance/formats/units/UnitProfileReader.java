package org.grassroots.governance.formats.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.formats.units.UnitProfile.Level;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;

/** Reads a profile of units; every fault shows with its line. */
final class UnitProfileReader {
  private UnitProfileReader() {}

  static UnitProfile read(YamlMap map) {
    UnitProfile profile =
        new UnitProfile(
            map.text("name"),
            columns(map),
            map.optionalText("successor-separator").orElse(";"),
            map.optionalText("json-items").orElse(""),
            levels(map),
            map.flag("nested-codes"),
            map.flag("one-root"));
    map.finish();
    map.throwIfFaulty();
    return profile;
  }

  private static UnitColumns columns(YamlMap map) {
    for (String role : List.of("code", "unit-name")) {
      if (map.texts(role).isEmpty()) {
        map.fault(role, "", "a column, or a list of columns");
      }
    }
    List<String> optional = map.texts("optional");
    for (String role : optional) {
      if (!UnitColumns.ROLES.contains(role) || role.equals("code")) {
        String wanted = "roles of columns but the code";
        map.fault("optional", role, wanted, Nearest.advice(role, UnitColumns.ROLES));
      }
    }
    return new UnitColumns(
        map.texts("code"),
        map.texts("unit-name"),
        map.texts("level"),
        map.texts("parent"),
        map.texts("from"),
        map.texts("to"),
        map.texts("kind"),
        map.texts("successors"),
        optional);
  }

  private static List<Level> levels(YamlMap map) {
    List<Level> levels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap item : map.maps("levels")) {
      String number = String.valueOf(levels.size() + 1);
      Level level =
          new Level(
              item.optionalText("name").orElse(number),
              item.optionalText("file").orElse(""),
              item.texts("parent"));
      if (!names.add(level.name())) {
        item.fault("name", level.name(), "each level once");
      }
      item.finish();
      levels.add(level);
    }
    return levels;
  }
}
