package org.grassroots.governance.spi.scoring;

import java.util.Arrays;

/**
 * One number a unit, in the order of the units; a unit may have none ("missing"). Immutable and
 * safe for threads.
 *
 * <p>Missing is stored as NaN, so NaN itself and infinities are never values.
 *
 * @since 0.1
 */
public final class Column {
  private final double[] values;

  private Column(double[] values) {
    this.values = values;
  }

  /** Copies the numbers; NaN stands for missing, infinities are refused. */
  public static Column of(double... values) {
    for (double value : values) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("A column holds finite numbers or NaN for missing.");
      }
    }
    return new Column(values.clone());
  }

  /** How many units. */
  public int size() {
    return values.length;
  }

  /** Whether the unit at this place has no number. */
  public boolean isMissing(int unit) {
    return Double.isNaN(values[unit]);
  }

  /** The number of the unit at this place; NaN when missing. */
  public double value(int unit) {
    return values[unit];
  }

  /** A copy of all numbers, NaN where missing. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Column" + Arrays.toString(values);
  }
}
