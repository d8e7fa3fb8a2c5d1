package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The plain mean of the best children, as in "the best three of four quarters"; of all where there
 * are fewer. Weights play no part, but a child that weighs 0 is left out.
 *
 * @param count how many count, at least 1
 * @since 0.1
 */
public record BestMean(int count) implements RationalAggregation {

  /** Refuses a count of nothing. */
  public BestMean {
    if (count < 1) {
      throw Refusals.parameter("best-mean", "count", count, "at least 1");
    }
  }

  @Override
  public double of(double[] values, double[] weights) {
    double[] sorted = Columns.weighing(values, weights);
    int taken = StrictMath.min(count, sorted.length);
    double sum = 0;
    for (int child = sorted.length - taken; child < sorted.length; child++) {
      sum += sorted[child];
    }
    return taken == 0
        ? Double.NaN
        : Columns.clip(sum / taken, sorted[sorted.length - taken], sorted[sorted.length - 1]);
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    List<Fraction> sorted = new ArrayList<>(Weighed.ascending(present));
    List<Fraction> best = sorted.subList(Math.max(0, sorted.size() - count), sorted.size());
    return Exact.sum(best).dividedBy(Fraction.of(best.size(), 1));
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    double[] sorted = Columns.weighing(values, weights);
    double[] best =
        Arrays.copyOfRange(sorted, StrictMath.max(0, sorted.length - count), sorted.length);
    Bounded sum = Bounded.exact(0);
    double widest = 0;
    for (double value : best) {
      sum = sum.plus(Bounded.nearest(value));
      widest = StrictMath.max(widest, Bounded.nearest(value).error());
    }
    Bounded mean = sum.dividedBy(Bounded.exact(StrictMath.max(1, best.length)));
    return StrictMath.max(mean.error(), widest);
  }
}
