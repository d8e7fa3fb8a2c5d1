package org.grassroots.governance.model.assessment.column;

import java.math.BigDecimal;
import java.util.Map;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A column of figures: for each unit the double nearest to its decimal, and the decimal itself.
 * Immutable.
 *
 * @since 0.1
 */
public final class Figures {
  /** Whole numbers below this can be had back from a double beside a power of ten. */
  static final double EXACT = 0x1.0p49;

  static final int MAX_DECIMALS = 15;

  private final double[] values;
  private final Decimals decimals;
  private final Bound bound;

  /** One bit a unit without a figure. */
  private final long[] absent;

  private final boolean isWhole;
  private final boolean isDefined;

  Figures(double[] values, Decimals decimals) {
    this.values = values;
    this.decimals = decimals;
    this.absent = new long[Frame.words(values.length)];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    boolean defined = true;
    for (int unit = 0; unit < values.length; unit++) {
      double value = values[unit];
      least = value < least ? value : least;
      most = value > most ? value : most;
      if (Double.isNaN(value)) {
        absent[unit / Long.SIZE] |= 1L << unit;
        whole = false;
        defined &= Absents.code(value) != Absents.UNDEFINED;
      }
    }
    this.isDefined = defined;
    this.isWhole = whole;
    this.bound = least > most ? new Bound(0, 0, 0) : bound(least, most);
  }

  private Bound bound(double least, double most) {
    double size = Math.max(Math.abs(least), Math.abs(most));
    int common = decimals.common();
    return Bound.of(least, most, common == 0 ? 0 : size * Bound.EPSILON);
  }

  Grain grain() {
    int common = decimals.common();
    return common < 0 ? Grain.NONE : new Grain.Fixed((long) Rounder.power(common));
  }

  /**
   * Figures given as doubles, each standing for the decimal of at most so many decimals next to it;
   * a NaN is a missing figure. The array is not copied and must not change.
   *
   * @param decimals 0 to 15
   * @throws InvalidInput {@code GOV-ASM-090} a double that is not next to such a decimal
   */
  public static Figures of(double[] values, int decimals) {
    double power = Rounder.power(Math.min(decimals, MAX_DECIMALS));
    for (int unit = 0; unit < values.length; unit++) {
      double value = values[unit];
      double whole = Math.rint(value * power);
      if (!Double.isNaN(value) && !(Math.abs(whole) < EXACT && whole / power == value)) {
        throw InvalidInput.of(
            "GOV-ASM-090",
            "figures, unit " + unit,
            value,
            "a number with at most " + decimals + " decimals and fifteen digits");
      }
    }
    return new Figures(values, Decimals.common(decimals));
  }

  /** No figure yet. */
  public static FiguresBuilder builder(int expected) {
    return new FiguresBuilder(expected);
  }

  /** How many units there are. */
  public int size() {
    return values.length;
  }

  /** The exact figure of a unit, or why there is none. */
  public Cell at(int unit) {
    double value = values[unit];
    return !Double.isNaN(value)
        ? Cell.of(decimals.exact(unit, value))
        : Absents.cell(Absents.code(value));
  }

  double[] values() {
    return values;
  }

  Bound bound() {
    return bound;
  }

  /** One bit a unit without a figure. */
  long[] absent() {
    return absent;
  }

  /** Whether no figure has a denominator of 0. */
  boolean isDefined() {
    return isDefined;
  }

  boolean isWhole() {
    return isWhole;
  }

  /**
   * How the exact figures are kept.
   *
   * @param common how many decimals all have at most; below 0 when each has its own
   * @param numbers the figures without their points, where each has its own
   * @param scales their decimals
   * @param odd those of too many digits
   */
  record Decimals(int common, long[] numbers, byte[] scales, Map<Integer, Fraction> odd) {
    static Decimals common(int decimals) {
      return new Decimals(decimals, new long[0], new byte[0], Map.of());
    }

    Fraction exact(int unit, double value) {
      if (common >= 0) {
        long number = (long) Math.rint(value * Rounder.power(common));
        return Fraction.of(BigDecimal.valueOf(number, common));
      }
      Fraction stored = odd.get(unit);
      return stored != null ? stored : Fraction.of(BigDecimal.valueOf(numbers[unit], scales[unit]));
    }
  }
}
