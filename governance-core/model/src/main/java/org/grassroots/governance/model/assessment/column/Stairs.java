package org.grassroots.governance.model.assessment.column;

import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/** Finds between which of several ascending limits a figure lies. */
final class Stairs {
  private final Threshold[] limits;
  private final boolean isUpper;

  /**
   * Limits of a register.
   *
   * @param isUpper whether a figure on a limit belongs to what is below it
   */
  Stairs(Slot slot, List<Fraction> ascending, boolean isUpper) {
    this.limits =
        ascending.stream().map(limit -> new Threshold(slot, limit)).toArray(Threshold[]::new);
    this.isUpper = isUpper;
  }

  /** How many limits the figure has passed. */
  int of(Frame frame, int unit, double figure) {
    int passed = 0;
    for (Threshold limit : limits) {
      int order = limit.order(frame, unit, figure);
      if (order < 0 || order == 0 && isUpper) {
        break;
      }
      passed++;
    }
    return passed;
  }
}
