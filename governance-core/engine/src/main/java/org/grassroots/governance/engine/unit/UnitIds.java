package org.grassroots.governance.engine.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.UnitChange;

/** Which units a change names, and whether a register can keep it. */
final class UnitIds {
  private static final Pattern ID = Pattern.compile("[^/*]{1,40}");

  private UnitIds() {}

  static List<String> of(UnitChange change) {
    List<String> ids = new ArrayList<>(List.of(change.unit()));
    if (change instanceof UnitChange.Split split) {
      split.parts().forEach(part -> ids.add(part.unit()));
      split.parts().forEach(part -> ids.addAll(part.children()));
    } else if (change instanceof UnitChange.Merge merge) {
      ids.addAll(merge.units());
    }
    return ids;
  }

  /** A reason for each id that fits no path. */
  static List<Reason> reasons(Collection<String> ids) {
    return ids.stream()
        .filter(id -> !ID.matcher(id).matches())
        .map(id -> Reason.of("GOV-UNI-104", "unit", id))
        .toList();
  }
}
