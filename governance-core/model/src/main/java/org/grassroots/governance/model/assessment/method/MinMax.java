package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The ends of the scale at the worst and best of the units at hand.
 *
 * @param from the mark of the worst
 * @param to the mark of the best, above {@code from}
 * @param constant what becomes of a column whose cells are all the same
 * @since 0.1
 */
public record MinMax(BigDecimal from, BigDecimal to, ConstantColumn constant)
    implements RationalNormalisation {
  private static final String NAME = "min-max";

  /** Refuses a scale that does not rise. */
  public MinMax {
    if (from.compareTo(to) >= 0) {
      throw Refusals.parameter(NAME, "from, to", from + ", " + to, "from less than to");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    double low = from.doubleValue();
    double high = to.doubleValue();
    if (Columns.isConstant(column)) {
      return Columns.map(column, value -> constant.mark(NAME, middle().doubleValue(), high));
    }
    double least = Columns.least(column);
    double most = Columns.most(column);
    double worst = direction == Direction.HIGHER_IS_BETTER ? least : most;
    double span = direction == Direction.HIGHER_IS_BETTER ? most - least : least - most;
    double rise = high - low;
    return Columns.map(
        column, value -> Columns.clip(low + rise * ((value - worst) / span), low, high));
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    if (column.present().isEmpty()) {
      return column;
    }
    Fraction least = Collections.min(column.present());
    Fraction most = column.present().stream().max(Comparator.naturalOrder()).orElseThrow();
    if (least.equals(most)) {
      return constantMark(column);
    }
    Fraction worst = direction == Direction.HIGHER_IS_BETTER ? least : most;
    Fraction span = direction == Direction.HIGHER_IS_BETTER ? most.minus(least) : least.minus(most);
    Fraction low = Fraction.of(from);
    Fraction rise = Fraction.of(to).minus(low);
    return column.map(value -> low.plus(rise.times(value.minus(worst).dividedBy(span))));
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    if (Columns.isConstant(column)) {
      return Columns.map(column, value -> Bounded.nearest(to.doubleValue()).error());
    }
    boolean isHigher = direction == Direction.HIGHER_IS_BETTER;
    Bounded least = Bounded.nearest(Columns.least(column));
    Bounded most = Bounded.nearest(Columns.most(column));
    Bounded worst = isHigher ? least : most;
    Bounded span = (isHigher ? most : least).minus(worst);
    Bounded low = Bounded.nearest(from.doubleValue());
    Bounded high = Bounded.nearest(to.doubleValue());
    Bounded rise = high.minus(low);
    return Columns.map(
        column,
        value ->
            low.plus(rise.times(Bounded.nearest(value).minus(worst).dividedBy(span)))
                .clipped(low, high)
                .error());
  }

  @Override
  public Range range() {
    return new Range(from.doubleValue(), to.doubleValue());
  }

  private BigDecimal middle() {
    return from.add(to).multiply(new BigDecimal("0.5"));
  }

  private ExactColumn constantMark(ExactColumn column) {
    return switch (constant) {
      case NEUTRAL -> column.map(value -> Fraction.of(middle()));
      case BEST -> column.map(value -> Fraction.of(to));
      case EXCLUDE -> ExactColumn.of(Collections.nCopies(column.size(), Optional.empty()));
      case ERROR -> throw Refusals.constant(NAME);
    };
  }
}
