package org.grassroots.governance.model.assessment.method;

/**
 * A double with a proven bound of its distance from the exact number it stands for.
 *
 * <p>Each operation adds what the operands may be wrong to what rounding may lose (half a unit in
 * the last place, u = 2⁻⁵³, of a normal result); the bound itself is widened for its own rounding.
 *
 * @param value the computed number
 * @param error at least |value − exact|; infinite when nothing is known
 * @since 0.1
 */
public record Bounded(double value, double error) {
  private static final double UNIT = 0x1p-53;
  private static final double WIDER = 1 + 0x1p-40;
  private static final double LEAST = Double.MIN_NORMAL;

  /** A number that is exact as it stands. */
  public static Bounded exact(double value) {
    return new Bounded(value, 0);
  }

  /** The double nearest to a decimal. */
  public static Bounded nearest(double value) {
    return rounded(value, 0);
  }

  /** The sum. */
  public Bounded plus(Bounded other) {
    return rounded(value + other.value, error + other.error);
  }

  /** The difference. */
  public Bounded minus(Bounded other) {
    return rounded(value - other.value, error + other.error);
  }

  /** The product. */
  public Bounded times(Bounded other) {
    double carried =
        StrictMath.abs(value) * other.error
            + StrictMath.abs(other.value) * error
            + error * other.error;
    return rounded(value * other.value, carried);
  }

  /** The quotient; nothing is known of it when the divisor may be 0. */
  public Bounded dividedBy(Bounded other) {
    double quotient = value / other.value;
    double sure = StrictMath.abs(other.value) - other.error * WIDER;
    if (!(sure > 0)) {
      return new Bounded(quotient, Double.POSITIVE_INFINITY);
    }
    double carried = (error + (StrictMath.abs(quotient) * (1 + UNIT) + LEAST) * other.error) / sure;
    return rounded(quotient, carried);
  }

  /** The number nearest to this one in an interval with exact or equally bounded ends. */
  public Bounded clipped(Bounded least, Bounded most) {
    double widest = StrictMath.max(error, StrictMath.max(least.error, most.error));
    return new Bounded(Columns.clip(value, least.value, most.value), widest);
  }

  private static Bounded rounded(double value, double carried) {
    return new Bounded(value, (carried + UNIT * StrictMath.abs(value) * WIDER) * WIDER + LEAST);
  }
}
