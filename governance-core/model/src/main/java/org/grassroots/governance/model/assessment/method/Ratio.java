package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * A figure divided by a reference, or the reference by the figure where less is better. For ratio
 * scales only: figures below 0 are refused, because a shift of the scale changes the order.
 *
 * @param reference what figures are compared with
 * @param given the reference itself, above 0, for {@link Reference#GIVEN} and only then
 * @param atLeast figures below count as this; empty for no limit
 * @param atMost figures above count as this; empty for no limit
 * @since 0.1
 */
public record Ratio(
    Reference reference,
    Optional<BigDecimal> given,
    Optional<BigDecimal> atLeast,
    Optional<BigDecimal> atMost)
    implements RationalNormalisation {
  private static final String NAME = "ratio";

  /** What figures are compared with. */
  public enum Reference {
    /** The best unit at hand. */
    BEST,
    /** The mean of the units at hand. */
    MEAN,
    /** A number of the scheme. */
    GIVEN
  }

  /** Refuses a given reference that is absent, not above 0, or out of place. */
  public Ratio {
    if (given.isPresent() != (reference == Reference.GIVEN)) {
      throw Refusals.parameter(NAME, "reference", given, "a number, best or mean");
    }
    if (given.map(BigDecimal::signum).orElse(1) <= 0) {
      throw Refusals.parameter(NAME, "reference", given.orElseThrow(), "above 0");
    }
    if (atLeast.isPresent() && atMost.isPresent() && atLeast.get().compareTo(atMost.get()) > 0) {
      throw Refusals.parameter(NAME, "at-least", atLeast.get(), "not above at-most");
    }
  }

  /** Relative to the units at hand. */
  public static Ratio to(Reference reference) {
    return new Ratio(reference, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Relative to a number. */
  public static Ratio to(BigDecimal given) {
    return new Ratio(Reference.GIVEN, Optional.of(given), Optional.empty(), Optional.empty());
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    if (Columns.count(column) == 0) {
      return column.clone();
    }
    double[] limited = Columns.map(column, value -> checked(limited(value), direction));
    double base =
        switch (reference) {
          case BEST -> isHigher(direction) ? Columns.most(limited) : Columns.least(limited);
          case MEAN -> Columns.mean(limited);
          case GIVEN -> given.orElseThrow().doubleValue();
        };
    if (base == 0) {
      throw Refusals.divisor(NAME, "the reference", base);
    }
    return Columns.map(limited, value -> isHigher(direction) ? value / base : base / value);
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    if (column.present().isEmpty()) {
      return column;
    }
    ExactColumn limited = column.map(value -> limited(value));
    limited.present().forEach(value -> checked(value.doubleValue(), direction));
    List<Fraction> present = limited.present();
    Fraction base =
        switch (reference) {
          case BEST -> isHigher(direction) ? Collections.max(present) : Collections.min(present);
          case MEAN -> Exact.sum(present).dividedBy(Fraction.of(present.size(), 1));
          case GIVEN -> Fraction.of(given.orElseThrow());
        };
    if (base.signum() == 0) {
      throw Refusals.divisor(NAME, "the reference", 0);
    }
    return limited.map(
        value -> isHigher(direction) ? value.dividedBy(base) : base.dividedBy(value));
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    double[] limited = Columns.map(column, this::limited);
    Bounded base =
        switch (reference) {
          case BEST ->
              Bounded.nearest(isHigher(direction) ? Columns.most(limited) : Columns.least(limited));
          case MEAN -> mean(limited);
          case GIVEN -> Bounded.nearest(given.orElseThrow().doubleValue());
        };
    return Columns.map(
        limited,
        value ->
            isHigher(direction)
                ? Bounded.nearest(value).dividedBy(base).error()
                : base.dividedBy(Bounded.nearest(value)).error());
  }

  @Override
  public Range range() {
    return reference == Reference.BEST ? Range.UNIT : Range.POSITIVE;
  }

  @Override
  public boolean isSetRelative() {
    return reference != Reference.GIVEN;
  }

  private static Bounded mean(double[] column) {
    Bounded sum = Bounded.exact(0);
    for (double value : Columns.present(column)) {
      sum = sum.plus(Bounded.nearest(value));
    }
    Bounded mean = sum.dividedBy(Bounded.exact(Columns.count(column)));
    double used = Columns.mean(column);
    return new Bounded(used, mean.error() + StrictMath.abs(used - mean.value()));
  }

  private double limited(double value) {
    double raised =
        atLeast.isPresent() ? StrictMath.max(value, atLeast.get().doubleValue()) : value;
    return atMost.isPresent() ? StrictMath.min(raised, atMost.get().doubleValue()) : raised;
  }

  private Fraction limited(Fraction value) {
    Fraction raised = atLeast.map(Fraction::of).map(value::max).orElse(value);
    return atMost.map(Fraction::of).map(raised::min).orElse(raised);
  }

  private static boolean isHigher(Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER;
  }

  private static double checked(double value, Direction direction) {
    if (value < 0) {
      throw Refusals.cell(NAME, value, "a figure of at least 0: only ratio scales have ratios");
    }
    return isHigher(direction) ? value : Costs.above0(NAME, value);
  }
}
