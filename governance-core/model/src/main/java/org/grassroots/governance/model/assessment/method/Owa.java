package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The ordered weighted average (Yager 1988): weights belong to places, the best child first, not to
 * children. All on the last place is the minimum, all alike the plain mean.
 *
 * <p>For another number of children than places the weights are stretched: Q is the line through
 * the points (i/n, share of the first i places), and place i of k weighs Q(i/k) − Q((i − 1)/k).
 * Weights of children play no part, but a child that weighs 0 is left out.
 *
 * @param places shares of the places, the best first, adding up to 1
 * @since 0.1
 */
public record Owa(List<Fraction> places) implements RationalAggregation {
  private static final String NAME = "owa";

  /** Copies the list. */
  public Owa {
    places = List.copyOf(places);
  }

  /** Weights of places; only their ratios matter. */
  static Owa of(List<BigDecimal> weights) {
    List<Fraction> all = weights.stream().map(Fraction::of).toList();
    Fraction sum = Exact.sum(all);
    if (sum.signum() <= 0 || all.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw Refusals.weights(NAME, weights, "numbers of at least 0, not all 0");
    }
    return new Owa(all.stream().map(weight -> weight.dividedBy(sum)).toList());
  }

  /** The share of the best {@code part} of the children. */
  private Fraction cumulated(Fraction part) {
    Fraction at = part.times(Fraction.of(places.size(), 1));
    int whole = at.floor().intValueExact();
    Fraction sum = Exact.sum(places.subList(0, whole));
    return whole == places.size()
        ? sum
        : sum.plus(places.get(whole).times(at.minus(Fraction.of(whole, 1))));
  }

  private Fraction weight(int place, int count) {
    return places.size() == count
        ? places.get(place)
        : cumulated(Fraction.of(place + 1L, count)).minus(cumulated(Fraction.of(place, count)));
  }

  @Override
  public double of(double[] values, double[] weights) {
    double[] sorted = Columns.weighing(values, weights);
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int place = 0; place < n; place++) {
      sum += weight(place, n).doubleValue() * sorted[n - 1 - place];
    }
    return Columns.clip(sum, sorted[0], sorted[n - 1]);
  }

  @Override
  public Fraction exact(List<Weighed> present) {
    List<Fraction> sorted = Weighed.ascending(present);
    int n = sorted.size();
    Fraction sum = Fraction.ZERO;
    for (int place = 0; place < n; place++) {
      sum = sum.plus(weight(place, n).times(sorted.get(n - 1 - place)));
    }
    return sum;
  }

  @Override
  public double errorBound(double[] values, double[] weights) {
    double[] sorted = Columns.weighing(values, weights);
    int n = sorted.length;
    Bounded sum = Bounded.exact(0);
    double widest = 0;
    for (int place = 0; place < n; place++) {
      Bounded value = Bounded.nearest(sorted[n - 1 - place]);
      sum = sum.plus(Bounded.nearest(weight(place, n).doubleValue()).times(value));
      widest = StrictMath.max(widest, value.error());
    }
    return StrictMath.max(sum.error(), widest);
  }
}
