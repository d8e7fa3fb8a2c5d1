package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Figures of studies as doubles; NaN where there is none. */
final class Doubles {
  private static final int DIGITS = 17;
  private static final int STEADY_DIGITS = 13;

  /** Keeps 44 of the 53 bits, so that what is equal but for the order of adding stays equal. */
  private static final double STEADY = 0x1p9 + 1;

  private Doubles() {}

  static double nearest(Real number) {
    return number instanceof Fraction fraction
        ? fraction.doubleValue()
        : number.significant(DIGITS).doubleValue();
  }

  static Cell cell(double value) {
    return Double.isNaN(value)
        ? Cell.Absent.MISSING
        : Cell.of(Fraction.of(BigDecimal.valueOf(value)));
  }

  static double steady(double value) {
    double scaled = value * STEADY;
    return scaled - (scaled - value);
  }

  /** Rounded as the decimal would be; what is a tie but for the order of adding is a tie. */
  static double rounded(double value, int decimals, RoundingMode mode) {
    if (Double.isNaN(value)) {
      return value;
    }
    double factor = StrictMath.pow(10, decimals);
    double scaled = Math.abs(value) * factor;
    double whole = Math.floor(scaled);
    double rest = scaled - whole;
    boolean isClear = Math.abs(rest - 0.5) > scaled * 0x1p-40 && scaled < 0x1p40;
    boolean isHalf = mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_EVEN;
    if (isHalf && isClear) {
      return Math.copySign((rest < 0.5 ? whole : whole + 1) / factor, value);
    }
    return BigDecimal.valueOf(value)
        .round(new MathContext(STEADY_DIGITS))
        .setScale(decimals, mode)
        .doubleValue();
  }
}
