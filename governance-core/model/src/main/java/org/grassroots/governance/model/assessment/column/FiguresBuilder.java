package org.grassroots.governance.model.assessment.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Collects figures, one a unit, in order. Not safe for threads.
 *
 * @since 0.1
 */
public final class FiguresBuilder {
  private static final int LEAST = 16;
  private static final int MAX_SCALE = 100;
  private static final int LONG_BITS = 62;
  private static final double EXACT_DIVISION = 0x1.0p53;
  private static final byte ABSENT = -1;
  private static final byte ODD = -2;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final Map<Integer, Fraction> odd = new HashMap<>();
  private long[] numbers;
  private byte[] scales;
  private int size;

  FiguresBuilder(int expected) {
    numbers = new long[expected];
    scales = new byte[expected];
  }

  /** The figure {@code number / 10^scale}; a scale from 0 to 18. */
  public FiguresBuilder add(long number, int scale) {
    return put(number, (byte) scale);
  }

  /** Why there is no figure. */
  public FiguresBuilder add(Absent reason) {
    return put(Double.doubleToRawLongBits(Absents.nan(reason)), ABSENT);
  }

  /** A figure, or why there is none; an irrational one is refused. */
  public FiguresBuilder add(Cell cell) {
    if (cell instanceof Absent absent) {
      return add(absent);
    }
    if (cell.number().orElseThrow() instanceof Fraction fraction) {
      return add(fraction);
    }
    throw InvalidInput.of("GOV-ASM-090", "figures, unit " + size, cell, "a fraction");
  }

  private FiguresBuilder add(Fraction fraction) {
    int scale = scale(fraction.denominator());
    if (scale <= MAX_SCALE) {
      BigInteger number =
          fraction.numerator().multiply(BigInteger.TEN.pow(scale).divide(fraction.denominator()));
      if (number.bitLength() <= LONG_BITS) {
        return put(number.longValue(), (byte) scale);
      }
    }
    odd.put(size, fraction);
    return put(Double.doubleToRawLongBits(fraction.doubleValue()), ODD);
  }

  /** How many decimals a fraction has; too many when it is none. */
  private static int scale(BigInteger denominator) {
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    int fives = 0;
    while (rest.bitLength() > 1 && fives <= MAX_SCALE) {
      BigInteger[] parts = rest.divideAndRemainder(FIVE);
      if (parts[1].signum() != 0) {
        return MAX_SCALE + 1;
      }
      rest = parts[0];
      fives++;
    }
    return Math.max(twos, fives);
  }

  private FiguresBuilder put(long number, byte scale) {
    if (size == numbers.length) {
      int more = Math.max(LEAST, size * 2);
      numbers = Arrays.copyOf(numbers, more);
      scales = Arrays.copyOf(scales, more);
    }
    numbers[size] = number;
    scales[size++] = scale;
    return this;
  }

  /** The column. */
  public Figures build() {
    int decimals = 0;
    for (int unit = 0; unit < size; unit++) {
      decimals = Math.max(decimals, scales[unit]);
    }
    boolean fits = odd.isEmpty() && decimals <= Figures.MAX_DECIMALS;
    double[] values = new double[size];
    for (int unit = 0; unit < size; unit++) {
      values[unit] = value(unit);
      fits =
          fits
              && (scales[unit] < 0
                  || Math.abs(values[unit]) * Rounder.power(decimals) < Figures.EXACT);
    }
    return new Figures(
        values,
        fits
            ? Figures.Decimals.common(decimals)
            : new Figures.Decimals(
                -1, Arrays.copyOf(numbers, size), Arrays.copyOf(scales, size), Map.copyOf(odd)));
  }

  private double value(int unit) {
    byte scale = scales[unit];
    if (scale < 0) {
      return Double.longBitsToDouble(numbers[unit]);
    }
    return scale <= Figures.MAX_DECIMALS && Math.abs(numbers[unit]) < EXACT_DIVISION
        ? numbers[unit] / Rounder.power(scale)
        : BigDecimal.valueOf(numbers[unit], scale).doubleValue();
  }

  /** Forgets all figures and keeps the room. */
  public void clear() {
    size = 0;
    odd.clear();
  }
}
