package org.grassroots.governance.engine.unit;

import java.time.LocalDate;
import java.util.ArrayList;
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

  static List<Reason> reasons(UnitChange change, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    // somewhere it is tomorrow already
    if (change.from().isAfter(today.plusDays(1))) {
      String from = change.from().toString();
      reasons.add(Reason.of("GOV-UNI-103", "unit", change.unit(), "from", from));
    }
    for (String id : of(change)) {
      if (!ID.matcher(id).matches()) {
        reasons.add(Reason.of("GOV-UNI-104", "unit", id));
      }
    }
    return reasons;
  }
}
