package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.unit.UnitHierarchy;

/**
 * Reads a hierarchy of units: {@code levels}, the highest first, each {@code level, kinds, nests}.
 */
final class HierarchySection {
  private HierarchySection() {}

  static Optional<UnitHierarchy> read(String name, YamlMap map) {
    List<UnitHierarchy.Level> levels = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (YamlMap each : map.maps("levels")) {
      String level = each.text("level");
      List<String> kinds = each.texts("kinds");
      boolean canNest = each.flag("nests");
      each.finish();
      UnitHierarchy.Level read = new UnitHierarchy.Level(level, kinds, canNest);
      for (String kind : read.kinds()) {
        if (!known.add(kind)) {
          each.fault("kinds", kind, "each kind on one level of a hierarchy");
        }
      }
      levels.add(read);
    }
    if (levels.isEmpty()) {
      map.fault("levels", "", "at least one level");
    }
    map.finish();
    return Guarded.build(map, () -> new UnitHierarchy(name, levels));
  }
}
