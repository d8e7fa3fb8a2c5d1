package org.grassroots.governance.model.assessment.column;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * The published figures of a node: whole multiples of a power of ten where they are rounded, else
 * doubles with denominators. Absent ones are below every other.
 */
final class NodeFigures {
  /** Not rounded. */
  static final int EXACT = -1;

  private static final long ABSENT = Long.MIN_VALUE;
  private static final int CODES = 4;

  private final int decimals;
  private final long[] keys;
  private final double[] values;
  private double error;

  /** What had to be computed exactly. */
  private final Map<Integer, Cell> exact = new HashMap<>();

  /** Figures of so many units; decimals below 0 where they are not rounded. */
  NodeFigures(int units, int decimals) {
    this.decimals = decimals;
    this.keys = new long[units];
    this.values = new double[decimals < 0 ? units : 0];
  }

  boolean isRounded() {
    return decimals >= 0;
  }

  int decimals() {
    return decimals;
  }

  long[] keys() {
    return keys;
  }

  double[] values() {
    return values;
  }

  /** No double is further from its exact figure. */
  double error() {
    return error;
  }

  private static boolean isFigure(long key) {
    return key >= ABSENT + CODES;
  }

  static long absent(int code) {
    return ABSENT + code;
  }

  /** The loop that fills them from a register. */
  Op filled(Slot slot, RoundingMode mode) {
    error = slot.bound().error();
    return isRounded() ? rounded(slot, mode) : exact(slot);
  }

  private Op rounded(Slot slot, RoundingMode mode) {
    if (!Rounder.fits(slot.bound(), decimals)) {
      throw new Unsupported("rounding to " + decimals);
    }
    Rounder rounder = new Rounder(slot, decimals, mode);
    return frame -> {
      double[] x = frame.numbers[slot.place()];
      for (int i = 0; i < frame.count; i++) {
        keys[frame.start + i] =
            !Double.isNaN(x[i]) ? rounder.of(frame, i, x[i]) : absent(Absents.code(x[i]));
      }
    };
  }

  /** The key is the denominator, 0 where it is not known. */
  private Op exact(Slot slot) {
    Nearest nearest = new Nearest(slot);
    return frame -> {
      double[] x = frame.numbers[slot.place()];
      for (int i = 0; i < frame.count; i++) {
        values[frame.start + i] = x[i];
        keys[frame.start + i] =
            !Double.isNaN(x[i]) ? nearest.grain(frame, i) : absent(Absents.code(x[i]));
      }
    };
  }

  /** Replaces what stayed undecided. */
  void put(int unit, Cell cell) {
    if (cell instanceof Cell.Absent absent) {
      keys[unit] = absent(Absents.code(Absents.nan(absent)));
      return;
    }
    Real number = cell.number().orElseThrow();
    if (isRounded()) {
      keys[unit] =
          number.rounded(decimals, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    } else {
      keys[unit] = 0;
      values[unit] = Bound.near(number);
      exact.put(unit, cell);
    }
  }

  /** The figure, or why there is none; empty where only the exact way knows it. */
  Optional<Cell> at(int unit) {
    long key = keys[unit];
    if (!isFigure(key)) {
      return Optional.of(Absents.cell((int) (key - ABSENT)));
    }
    if (isRounded()) {
      return Optional.of(Cell.of(Fraction.of(java.math.BigDecimal.valueOf(key, decimals))));
    }
    Cell kept = exact.get(unit);
    if (kept != null || key == 0) {
      return Optional.ofNullable(kept);
    }
    return Optional.of(Cell.of(Fraction.of((long) Math.rint(values[unit] * key), key)));
  }

  boolean isKnown(int unit) {
    return isFigure(keys[unit]);
  }
}
