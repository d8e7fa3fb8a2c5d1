package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Reason;

/** What must hold before a unit changes. */
final class UnitRules {
  private UnitRules() {}

  /** Every reason against a change; none when it holds. */
  static List<Reason> reasons(Map<String, UnitLife> units, UnitChange change) {
    List<Reason> reasons = new ArrayList<>();
    String unit = change.unit();
    if (change instanceof UnitChange.Add add) {
      if (units.containsKey(unit)) {
        reasons.add(Reason.of("GOV-UNI-201", "unit", unit));
      }
      parent(units, add.hierarchy(), add.parent(), add.level(), add.from(), unit, reasons);
      return reasons;
    }
    UnitLife life = units.get(unit);
    if (life == null || !life.staysFrom(change.from())) {
      return List.of(Reason.of("GOV-UNI-202", "unit", unit, "from", change.from().toString()));
    }
    if (change.from().isBefore(life.lastChange())) {
      reasons.add(Reason.of("GOV-UNI-206", "unit", unit, "changed", life.lastChange().toString()));
    }
    if (change instanceof UnitChange.Move move) {
      parent(units, move.hierarchy(), move.parent(), life.level(), move.from(), unit, reasons);
    }
    if (change instanceof UnitChange.Close) {
      children(units, change, reasons);
    }
    return reasons;
  }

  private static void parent(
      Map<String, UnitLife> units,
      String hierarchy,
      String parent,
      int level,
      LocalDate from,
      String unit,
      List<Reason> reasons) {
    if (parent.isEmpty()) {
      return;
    }
    UnitLife above = units.get(parent);
    if (above == null || !above.staysFrom(from) || above.parent(hierarchy).at(from).isEmpty()) {
      reasons.add(Reason.of("GOV-UNI-203", "unit", unit, "parent", parent));
    } else if (above.level() >= level) {
      reasons.add(Reason.of("GOV-UNI-204", "unit", unit, "parent", parent));
    }
  }

  private static void children(
      Map<String, UnitLife> units, UnitChange change, List<Reason> reasons) {
    units.values().stream()
        .filter(life -> life.hangsUnder(change.unit(), change.from()))
        .map(UnitLife::id)
        .findFirst()
        .ifPresent(
            child -> reasons.add(Reason.of("GOV-UNI-205", "unit", change.unit(), "child", child)));
  }

  static UnitLife known(Map<String, UnitLife> units, String unit) {
    UnitLife life = units.get(unit);
    if (life == null) {
      throw new IllegalStateException("The rules let an unknown unit pass: " + unit);
    }
    return life;
  }
}
