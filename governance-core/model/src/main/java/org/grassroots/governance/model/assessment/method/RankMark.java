package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;
import java.util.List;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The place of a unit among the units at hand, the worst first; ties share the lower place.
 *
 * @param form what is made of the place
 * @param constant what becomes of a single unit where n − 1 would divide by 0; for {@link
 *     Form#PERCENTILE_BELOW} alone
 * @since 0.1
 */
public record RankMark(Form form, ConstantColumn constant) implements RationalNormalisation {

  /** What is made of the place r of n, counted from 1. */
  public enum Form {
    /** r. */
    RANK,
    /** r − 1, how many are worse. */
    BORDA,
    /** (r − 1) / (n − 1), as COINr has it. */
    PERCENTILE_BELOW,
    /** r / n, as the Handbook has it. */
    PERCENTILE_UP_TO
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    boolean isHigher = direction == Direction.HIGHER_IS_BETTER;
    double[] sorted = Columns.present(Columns.map(column, value -> isHigher ? value : -value));
    Arrays.sort(sorted);
    return Columns.map(
        column, value -> mark(worse(sorted, (isHigher ? value : -value) + 0.0), sorted.length));
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    List<Fraction> sorted = column.present().stream().sorted().toList();
    int n = sorted.size();
    if (n == 1 && form == Form.PERCENTILE_BELOW) {
      return Exact.scores(apply(Exact.doubles(column), direction));
    }
    return column.map(
        value -> {
          int below = first(sorted, value);
          int worse = direction == Direction.HIGHER_IS_BETTER ? below : n - above(sorted, value);
          return exactMark(worse, n);
        });
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    return Columns.map(column, value -> form.ordinal() < 2 ? 0 : 0x1p-53);
  }

  @Override
  public Range range() {
    return form.ordinal() < 2 ? Range.POSITIVE : Range.UNIT;
  }

  private double mark(int worse, int n) {
    return switch (form) {
      case RANK -> worse + 1;
      case BORDA -> worse;
      case PERCENTILE_BELOW ->
          n == 1 ? constant.mark("percentile", 0.5, 1) : (double) worse / (n - 1);
      case PERCENTILE_UP_TO -> (worse + 1.0) / n;
    };
  }

  private Fraction exactMark(int worse, int n) {
    return switch (form) {
      case RANK -> Fraction.of(worse + 1L, 1);
      case BORDA -> Fraction.of(worse, 1);
      case PERCENTILE_BELOW -> Fraction.of(worse, n - 1L);
      case PERCENTILE_UP_TO -> Fraction.of(worse + 1L, n);
    };
  }

  /** How many of the sorted are less. */
  private static int worse(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int first(List<Fraction> sorted, Fraction value) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).compareTo(value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place after the last that is equal. */
  private static int above(List<Fraction> sorted, Fraction value) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).compareTo(value) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
