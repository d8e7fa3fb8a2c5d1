package org.grassroots.governance.model.assessment.column;

import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Compares the figures of a register with a constant, or leaves a unit undecided. */
final class Threshold {
  private static final double LONG = 0x1.0p62;
  private final double near;
  private final double slack;
  private final Nearest nearest;
  private final double numerator;
  private final double denominator;

  Threshold(Slot slot, Real constant) {
    near = Bound.near(constant);
    double error = slot.bound().error() + Bound.constant(constant).error();
    slack = error == 0 ? 0 : error * Bound.SLACK + 4 * Bound.EPSILON * Math.abs(near);
    nearest = new Nearest(slot);
    Fraction fraction = constant instanceof Fraction exact ? exact : Fraction.ZERO;
    boolean isSmall =
        constant instanceof Fraction
            && fraction.numerator().bitLength() < 53
            && fraction.denominator().bitLength() < 53;
    numerator = isSmall ? fraction.numerator().longValue() : Double.POSITIVE_INFINITY;
    denominator = isSmall ? fraction.denominator().longValue() : 1;
  }

  /** Below 0, 0 or above 0; 0 also for what stays undecided. */
  int order(Frame frame, int unit, double figure) {
    if (figure - near > slack) {
      return 1;
    }
    return near - figure > slack ? -1 : close(frame, unit, figure);
  }

  private int close(Frame frame, int unit, double figure) {
    if (slack == 0) {
      return Double.compare(figure, near);
    }
    long grain = nearest.grain(frame, unit);
    if (grain > 0) {
      double whole = Math.rint(figure * grain);
      if (Math.abs(whole) * denominator < LONG && Math.abs(numerator) * grain < LONG) {
        return Long.compare((long) whole * (long) denominator, (long) numerator * grain);
      }
    }
    frame.undecided(unit);
    return 0;
  }
}
