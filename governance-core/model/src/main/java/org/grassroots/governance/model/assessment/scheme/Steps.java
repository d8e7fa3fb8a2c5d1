package org.grassroots.governance.model.assessment.scheme;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/**
 * The steps that look at one unit alone.
 *
 * @since 0.1
 */
public final class Steps {
  private Steps() {}

  private static void require(boolean holds, String kind, Object found, String wanted) {
    if (!holds) {
      throw InvalidInput.of("GOV-ASM-021", "step " + kind, found, wanted);
    }
  }

  private static Step.Span span(Fraction one, Fraction other) {
    return new Step.Span(one.min(other), one.max(other));
  }

  /** Limits a figure; each end may be open. */
  public record Clip(Optional<Fraction> from, Optional<Fraction> to) implements Step.OfUnit {
    /** Refuses ends in the wrong order. */
    public Clip {
      require(
          from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) <= 0,
          "clip",
          from + " to " + to,
          "from at most to");
    }

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(
          value -> {
            Real raised = from.isPresent() ? value.max(from.get()) : value;
            return to.isPresent() ? raised.min(to.get()) : raised;
          });
    }

    @Override
    public Optional<Span> span() {
      return from.flatMap(low -> to.map(high -> new Span(low, high)));
    }
  }

  /** Replaces the figure by a formula, in which {@code value} is the figure itself. */
  public record Compute(Formula formula) implements Step.OfUnit {
    /** What the figure itself is called in the formula. */
    public static final String VALUE = "value";

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return formula.of(
          new Scope() {
            @Override
            public Cell number(String name) {
              return name.equals(VALUE) ? cell : scope.number(name);
            }

            @Override
            public Optional<String> text(String name) {
              return scope.text(name);
            }
          });
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      formula.names(
          name -> {
            if (!name.equals(VALUE)) {
              number.accept(name);
            }
          },
          text);
    }
  }

  /**
   * 0 at one goalpost, {@code scale} at the other, in between in proportion.
   *
   * @param lower the lower goalpost
   * @param upper the upper goalpost, above the lower
   * @param direction which goalpost is the good one
   * @param scale what the good goalpost gives
   * @param clipped whether figures outside count as the goalpost
   */
  public record Goalposts(
      Fraction lower, Fraction upper, Direction direction, Fraction scale, boolean clipped)
      implements Step.OfUnit {
    /** Refuses goalposts in the wrong order. */
    public Goalposts {
      require(
          lower.compareTo(upper) < 0,
          "goalposts",
          "lower " + lower + ", upper " + upper,
          "lower less than upper");
    }

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(
          value -> {
            Real share = value.minus(lower).dividedBy(upper.minus(lower));
            Real kept = clipped ? share.max(ZERO).min(ONE) : share;
            Real turned = direction == Direction.HIGHER_IS_BETTER ? kept : ONE.minus(kept);
            return turned.times(scale);
          });
    }

    @Override
    public Optional<Span> span() {
      return clipped ? Optional.of(Steps.span(ZERO, scale)) : Optional.empty();
    }
  }

  /** Nominal is best: 1 from {@code from} to {@code to}, falling to 0 at the outer ends. */
  public record Optimum(Fraction lower, Fraction from, Fraction to, Fraction upper)
      implements Step.OfUnit {
    /** Refuses ends out of order. */
    public Optimum {
      require(
          lower.compareTo(from) < 0 && from.compareTo(to) <= 0 && to.compareTo(upper) < 0,
          "optimum",
          List.of(lower, from, to, upper),
          "lower < from <= to < upper");
    }

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(
          value -> {
            Real rising = value.minus(lower).dividedBy(from.minus(lower));
            Real falling = upper.minus(value).dividedBy(upper.minus(to));
            return rising.min(falling).min(ONE).max(ZERO);
          });
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(Steps.span(ZERO, ONE));
    }
  }

  /**
   * Full points on the good side of a threshold, less for each point on the bad side.
   *
   * @param threshold where full points end
   * @param direction which side is the good one
   * @param full the points on the good side
   * @param points what each costs, above 0
   * @param per how much a point is, above 0
   * @param reading what becomes of parts of a point
   * @param floor the least that is left
   */
  public record Shortfall(
      Fraction threshold,
      Direction direction,
      Fraction full,
      Fraction points,
      Fraction per,
      Reading reading,
      Fraction floor)
      implements Step.OfUnit {
    /** Refuses points that are not above 0. */
    public Shortfall {
      require(
          points.signum() > 0 && per.signum() > 0 && floor.compareTo(full) <= 0,
          "shortfall",
          "points " + points + ", per " + per + ", floor " + floor,
          "points and per above 0, a floor at most " + full);
    }

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(
          value -> {
            Real gap =
                direction == Direction.HIGHER_IS_BETTER
                    ? threshold.minus(value)
                    : value.minus(threshold);
            Real counted = reading.of(gap.max(ZERO).dividedBy(per));
            return full.minus(counted.times(points)).max(floor);
          });
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(Steps.span(floor, full));
    }
  }

  /** How "x for every point below" counts parts of a point. */
  public enum Reading {
    /** In proportion. */
    PRO_RATA,
    /** A point that has begun counts. */
    STARTED,
    /** A point counts when it is complete. */
    COMPLETED;

    Real of(Real points) {
      return switch (this) {
        case PRO_RATA -> points;
        case STARTED -> Fraction.of(points.rounded(0, RoundingMode.CEILING));
        case COMPLETED -> Fraction.of(points.rounded(0, RoundingMode.FLOOR));
      };
    }
  }

  /**
   * Points for each time something happened.
   *
   * @param start the points when it never happened
   * @param each what each time adds, below 0 to take away
   * @param floor the least that is left
   * @param cap the most that can be reached
   */
  public record Occurrences(Fraction start, Fraction each, Fraction floor, Fraction cap)
      implements Step.OfUnit {
    /** Refuses limits in the wrong order. */
    public Occurrences {
      require(
          floor.compareTo(start) <= 0 && start.compareTo(cap) <= 0,
          "occurrences",
          List.of(floor, start, cap),
          "floor <= start <= cap");
    }

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(times -> start.plus(each.times(times)).max(floor).min(cap));
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(Steps.span(floor, cap));
    }
  }

  /** Multiplies by a constant: a share of 1 becomes points. */
  public record Points(Fraction full) implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(value -> value.times(full));
    }
  }

  /** Rounds to decimals. */
  public record Round(int decimals, RoundingMode mode) implements Step.OfUnit {
    /** Refuses decimals below 0 or beyond reason. */
    public Round {
      require(decimals >= 0 && decimals <= 100, "round", decimals, "0 to 100 decimals");
    }

    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(value -> Fraction.of(value.rounded(decimals, mode)));
    }
  }

  /** Replaces an absent figure by a constant and says so. */
  public record Fill(Real with, String flag) implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      if (cell != Cell.Absent.MISSING) {
        return cell;
      }
      scope.flag(flag);
      return Cell.of(with);
    }
  }

  /** A decimal as steps take it. */
  public static Fraction exact(BigDecimal decimal) {
    return Fraction.of(decimal);
  }
}
