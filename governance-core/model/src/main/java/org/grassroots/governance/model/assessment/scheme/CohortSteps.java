package org.grassroots.governance.model.assessment.scheme;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/**
 * The steps that depend on the other units.
 *
 * @since 0.1
 */
public final class CohortSteps {
  private static final Fraction HALF = Fraction.of(1, 2);

  private CohortSteps() {}

  /** What becomes of a column whose figures are all the same. */
  public enum Constant {
    /** The middle of the scale. */
    NEUTRAL,
    /** The best of the scale. */
    BEST,
    /** Not applicable, so that the weights of the others count for the whole. */
    EXCLUDE,
    /** The data is refused. */
    ERROR
  }

  private static Step.OfUnit flat(String kind, Constant policy, Fraction middle, Fraction best) {
    return switch (policy) {
      case NEUTRAL -> new Affine(ZERO, middle, "");
      case BEST -> new Affine(ZERO, best, "");
      case EXCLUDE -> new Dropped();
      case ERROR ->
          throw InvalidInput.of(
              "GOV-ASM-024",
              "step " + kind,
              "the same figure for every unit",
              "at least two different figures, or another policy for constant columns");
    };
  }

  /** A figure times a factor plus an offset; what relative steps become for a cohort. */
  public record Affine(Real factor, Real offset, String from) implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(value -> value.times(factor).plus(offset));
    }
  }

  /** A column that says nothing leaves the tree. */
  record Dropped() implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.isKnown() ? Cell.Absent.NOT_APPLICABLE : cell;
    }
  }

  /** From the least to the largest figure of the cohort. */
  public record MinMax(
      Fraction from, Fraction to, Direction direction, Constant constant, String within)
      implements Step.OfCohort {
    /** Refuses a scale in the wrong order. */
    public MinMax {
      if (from.compareTo(to) >= 0) {
        throw InvalidInput.of(
            "GOV-ASM-021", "step min-max", from + " to " + to, "from less than to");
      }
    }

    @Override
    public OfUnit fit(List<Real> ascending) {
      if (ascending.isEmpty()) {
        return new Affine(ONE, ZERO, "");
      }
      Real least = ascending.get(0);
      Real most = ascending.get(ascending.size() - 1);
      if (least.compareWith(most) == 0) {
        return flat("min-max", constant, from.plus(to).times(HALF), to);
      }
      Real worst = direction == Direction.HIGHER_IS_BETTER ? least : most;
      Real best = direction == Direction.HIGHER_IS_BETTER ? most : least;
      return new Between(worst, best, from, to);
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(new Span(from, to));
    }
  }

  /** In proportion from the worst to the best of a cohort. */
  public record Between(Real worst, Real best, Fraction from, Fraction to) implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(
          value ->
              value.minus(worst).dividedBy(best.minus(worst)).times(to.minus(from)).plus(from));
    }
  }

  /** How many standard deviations above the mean, higher being better. */
  public record ZScore(Direction direction, boolean sample, Constant constant, String within)
      implements Step.OfCohort {
    @Override
    public OfUnit fit(List<Real> ascending) {
      Moments moments = new Moments(ascending);
      if (moments.isConstant()) {
        return flat("z-score", constant, ZERO, ZERO);
      }
      Real deviation = moments.variance(sample).power(HALF);
      Real factor = ONE.dividedBy(deviation);
      Real signed = direction == Direction.HIGHER_IS_BETTER ? factor : factor.negate();
      return new Affine(signed, moments.mean().times(signed).negate(), "");
    }
  }

  /** A figure against a statistic of the cohort, as a difference or a ratio. */
  public record Relative(Statistic to, boolean ratio, String within) implements Step.OfCohort {
    @Override
    public OfUnit fit(List<Real> ascending) {
      if (ascending.isEmpty()) {
        return new Affine(ONE, ZERO, "");
      }
      Real reference = to.of(ascending);
      if (!ratio) {
        return new Affine(ONE, reference.negate(), "");
      }
      if (reference.signum() == 0) {
        throw InvalidInput.of(
            "GOV-ASM-024", "step relative", "a reference of 0", "a reference other than 0");
      }
      return new Affine(ONE.dividedBy(reference), ZERO, "");
    }
  }

  /** A figure of a whole cohort. */
  public enum Statistic {
    /** The arithmetic mean. */
    MEAN,
    /** The middle figure, or the mean of the two in the middle. */
    MEDIAN,
    /** The least figure. */
    MIN,
    /** The largest figure. */
    MAX,
    /** All figures together. */
    SUM;

    Real of(List<Real> ascending) {
      int last = ascending.size() - 1;
      return switch (this) {
        case MEAN -> Real.sum(ascending).dividedBy(Fraction.of(ascending.size(), 1));
        case MEDIAN -> ascending.get(last / 2).plus(ascending.get((last + 1) / 2)).times(HALF);
        case MIN -> ascending.get(0);
        case MAX -> ascending.get(last);
        case SUM -> Real.sum(ascending);
      };
    }
  }

  /** Fills missing figures with a statistic of the cohort and flags them. */
  public record Impute(Statistic with, String flag, String within) implements Step.OfCohort {
    @Override
    public OfUnit fit(List<Real> ascending) {
      return ascending.isEmpty()
          ? new Affine(ONE, ZERO, "")
          : new Steps.Fill(with.of(ascending), flag);
    }
  }

  /** The place of a figure in its cohort. */
  public record Rank(Measure measure, Direction direction, String within) implements Step.OfCohort {
    /** What the place is told as. */
    public enum Measure {
      /** 1 for the best, ties sharing the better place. */
      FROM_BEST,
      /** 1 for the worst, ties sharing the worse place. */
      FROM_WORST,
      /** n − 1 for the best down to 0, ties sharing the mean. */
      BORDA,
      /** (places below) / (n − 1), from 0 to 1. */
      PERCENTILE
    }

    @Override
    public OfUnit fit(List<Real> ascending) {
      return new Place(measure, direction, ascending);
    }
  }

  /** The place of a figure among those of a cohort. */
  record Place(Rank.Measure measure, Direction direction, List<Real> ascending)
      implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(this::place);
    }

    private Real place(Real value) {
      int less = count(value, false);
      int more = ascending.size() - count(value, true);
      boolean isHigh = direction == Direction.HIGHER_IS_BETTER;
      int worse = isHigh ? less : more;
      int better = isHigh ? more : less;
      int others = ascending.size() - 1;
      return switch (measure) {
        case FROM_BEST -> Fraction.of(better + 1L, 1);
        case FROM_WORST -> Fraction.of(worse + 1L, 1);
        case BORDA -> Fraction.of(others - better + (long) worse, 2);
        case PERCENTILE -> others == 0 ? HALF : Fraction.of(worse, others);
      };
    }

    /** How many figures are below, or not above. */
    private int count(Real value, boolean inclusive) {
      int low = 0;
      int high = ascending.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        int order = ascending.get(middle).compareWith(value);
        if (order < 0 || inclusive && order == 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
