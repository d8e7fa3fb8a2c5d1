package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;

/** Judges the days on which the rows of a list hold. */
final class UnitPeriods {
  private final IntFunction<UnitPeriod> periods;

  /** For codes that come more than once: the rows that hold, the first one too. */
  private final Map<String, List<Integer>> again = new HashMap<>();

  UnitPeriods(IntFunction<UnitPeriod> periods) {
    this.periods = periods;
  }

  /** Takes a row whose code came before; what is wrong with it. */
  Optional<UnitFinding> again(String code, int first, int row) {
    List<Integer> held = again.computeIfAbsent(code, key -> new ArrayList<>(List.of(first)));
    UnitPeriod period = periods.apply(row);
    boolean isTwice = held.stream().anyMatch(other -> periods.apply(other).overlaps(period));
    if (!isTwice) {
      held.add(row);
      return Optional.empty();
    }
    boolean isTimeless = period.equals(UnitPeriod.ALWAYS);
    return Optional.of(new UnitFinding(isTimeless ? Flaw.DUPLICATE : Flaw.OVERLAP, row));
  }

  /** Finds rows that hold on days on which their parent does not. */
  void hanging(
      List<UnitRow> rows, Map<String, Integer> units, int[] places, List<UnitFinding> findings) {
    for (int row = 0; row < rows.size(); row++) {
      Integer parent = units.get(rows.get(row).parent());
      if (parent != null && !covers(rows.get(row).parent(), places[parent], periods.apply(row))) {
        findings.add(new UnitFinding(Flaw.HANGING, row));
      }
    }
  }

  private boolean covers(String code, int first, UnitPeriod wanted) {
    List<Integer> held = again.get(code);
    if (held == null) {
      UnitPeriod only = periods.apply(first);
      return !only.from().isAfter(wanted.from()) && !only.to().isBefore(wanted.to());
    }
    LocalDate reached = wanted.from();
    List<UnitPeriod> spans =
        held.stream().map(periods::apply).sorted(Comparator.comparing(UnitPeriod::from)).toList();
    for (UnitPeriod span : spans) {
      if (span.contains(reached)) {
        reached = span.to();
      }
    }
    return !reached.isBefore(wanted.to());
  }
}
