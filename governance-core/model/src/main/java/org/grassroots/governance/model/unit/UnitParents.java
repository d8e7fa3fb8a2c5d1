package org.grassroots.governance.model.unit;

import java.util.List;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;

/** Judges the parents that the rows of a list name. */
final class UnitParents {
  private static final int NONE = -1;

  private final List<UnitRow> rows;
  private final int[] places;
  private final UnitReview.Rules rules;
  private final List<UnitFinding> findings;
  private boolean hasRoot;

  UnitParents(
      List<UnitRow> rows, int[] places, UnitReview.Rules rules, List<UnitFinding> findings) {
    this.rows = rows;
    this.places = places;
    this.rules = rules;
    this.findings = findings;
  }

  /** The parents that hold, of a higher level; -1 elsewhere. So no circle is left. */
  int[] check(int[] named) {
    boolean[] isInCircle = circles(named);
    int[] parents = new int[named.length];
    for (int i = 0; i < parents.length; i++) {
      UnitRow row = rows.get(i);
      boolean isAbove = named[i] != NONE && rows.get(named[i]).level() < row.level();
      parents[i] = isAbove ? named[i] : NONE;
      if (isInCircle[i]) {
        found(Flaw.CIRCLE, i);
      }
      if (!isAbove) {
        root(row, i);
      }
      if (rules.areCodesNested() && !row.code().startsWith(row.parent())) {
        found(Flaw.PREFIX_BREAK, i);
      }
    }
    return parents;
  }

  private void root(UnitRow row, int i) {
    if (!row.parent().isEmpty() || row.level() != rules.top()) {
      found(Flaw.ORPHAN, i);
    } else if (hasRoot && rules.hasOneRoot()) {
      found(Flaw.SECOND_ROOT, i);
    } else {
      hasRoot = true;
    }
  }

  private void found(Flaw flaw, int i) {
    findings.add(new UnitFinding(flaw, places[i]));
  }

  /** Which units come back to themselves when parents are followed. */
  static boolean[] circles(int[] named) {
    boolean[] isInCircle = new boolean[named.length];
    int[] walk = new int[named.length];
    for (int start = 0; start < named.length; start++) {
      int at = start;
      while (at != NONE && walk[at] == 0) {
        walk[at] = start + 1;
        at = named[at];
      }
      if (at != NONE && walk[at] == start + 1) {
        for (int unit = at; !isInCircle[unit]; unit = named[unit]) {
          isInCircle[unit] = true;
        }
      }
    }
    return isInCircle;
  }
}
