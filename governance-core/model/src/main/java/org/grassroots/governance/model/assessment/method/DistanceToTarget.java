package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Collections;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * How much of the way from the worst unit to a target is done.
 *
 * @param target beyond the worst unit in the better direction
 * @param isCapped whether more than the target counts as the target
 * @since 0.1
 */
public record DistanceToTarget(BigDecimal target, boolean isCapped)
    implements RationalNormalisation {
  private static final String NAME = "distance-to-target";

  @Override
  public double[] apply(double[] column, Direction direction) {
    if (Columns.count(column) == 0) {
      return column.clone();
    }
    double worst = worst(column, direction);
    double way = target.doubleValue() - worst;
    return Columns.map(column, value -> cap((value - worst) / way));
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    if (column.present().isEmpty()) {
      return column;
    }
    Fraction worst =
        direction == Direction.HIGHER_IS_BETTER
            ? Collections.min(column.present())
            : Collections.max(column.present());
    Fraction way = Fraction.of(target).minus(worst);
    checkWay(worst.doubleValue(), way.signum(), direction);
    return column.map(
        value -> {
          Fraction share = value.minus(worst).dividedBy(way);
          return isCapped ? share.min(Fraction.ONE) : share;
        });
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    if (Columns.count(column) == 0) {
      return column.clone();
    }
    Bounded worst = Bounded.nearest(worst(column, direction));
    Bounded way = Bounded.nearest(target.doubleValue()).minus(worst);
    return Columns.map(column, value -> Bounded.nearest(value).minus(worst).dividedBy(way).error());
  }

  @Override
  public Range range() {
    return isCapped ? Range.UNIT : Range.POSITIVE;
  }

  private double worst(double[] column, Direction direction) {
    boolean isHigher = direction == Direction.HIGHER_IS_BETTER;
    double worst = isHigher ? Columns.least(column) : Columns.most(column);
    checkWay(worst, Double.compare(target.doubleValue(), worst), direction);
    return worst;
  }

  private void checkWay(double worst, int sign, Direction direction) {
    if (direction == Direction.HIGHER_IS_BETTER ? sign <= 0 : sign >= 0) {
      throw Refusals.parameter(
          NAME, "target", target, "a target that is better than the worst unit, " + worst);
    }
  }

  private double cap(double share) {
    return isCapped && share > 1 ? 1 : share;
  }
}
