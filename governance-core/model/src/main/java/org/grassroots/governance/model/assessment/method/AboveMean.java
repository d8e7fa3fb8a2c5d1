package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * +1 for units above the mean of the units at hand, −1 below, 0 within a band around it, its edges
 * included. Decided exactly.
 *
 * @param band the half width of the band as a share of the mean, from 0 to below 1
 * @since 0.1
 */
public record AboveMean(BigDecimal band) implements RationalNormalisation {
  private static final String NAME = "above-mean";

  /** Refuses a band below 0 or of the whole mean. */
  public AboveMean {
    if (band.signum() < 0 || band.compareTo(BigDecimal.ONE) >= 0) {
      throw Refusals.parameter(NAME, "band", band, "from 0 to below 1");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    return Exact.doubles(exact(Exact.scores(column), direction));
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    if (column.present().isEmpty()) {
      return column;
    }
    Fraction mean = Exact.sum(column.present()).dividedBy(Fraction.of(column.present().size(), 1));
    if (mean.signum() <= 0) {
      throw Refusals.divisor(
          NAME, "the mean of the column, which must be above 0", mean.doubleValue());
    }
    Fraction width = Fraction.of(band);
    Fraction above = mean.times(Fraction.ONE.plus(width));
    Fraction below = mean.times(Fraction.ONE.minus(width));
    int sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
    return column.map(
        value ->
            Fraction.of(
                value.compareTo(above) > 0 ? sign : value.compareTo(below) < 0 ? -sign : 0, 1));
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    return Columns.map(column, value -> 0);
  }

  @Override
  public Range range() {
    return new Range(-1, 1);
  }
}
