package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.grassroots.governance.model.assessment.method.Places;
import org.grassroots.governance.model.assessment.method.SiblingWeights;
import org.grassroots.governance.model.assessment.score.Robustness.Interval;
import org.grassroots.governance.model.assessment.score.Robustness.Reach;

/**
 * Finds how far one weight can move before an order changes: in steps away from where it is, then
 * by halving. A change that is taken back within one step is not seen.
 */
final class WeightReach {
  /** Steps from 0 to 1. */
  private static final int STEPS = 200;

  private static final int HALVINGS = 30;

  private final SiblingWeights weights;
  private final WeighedTree tree;
  private final int[] chosen;
  private final double[] scores;
  private final double[] reference;

  WeightReach(SiblingWeights weights, WeighedTree tree, int[] chosen) {
    this.weights = weights;
    this.tree = tree;
    this.chosen = chosen;
    this.scores = new double[chosen.length];
    tree.score(weights.weights(), chosen, scores);
    this.reference = ranks(scores);
  }

  static double[] ranks(double[] scores) {
    return Places.bestFirst(scores);
  }

  List<Interval> all() {
    List<Interval> all = new ArrayList<>();
    for (int weight = 0; weight < weights.size(); weight++) {
      if (weights.without(weight).isPresent()) {
        all.add(interval(weight));
      }
    }
    return all;
  }

  private Interval interval(int weight) {
    double share = weights.share(weight);
    return new Interval(
        tree.weighed().get(weight).id(),
        share,
        reach(share, moved -> isFirst(ranks(weight, moved))),
        reach(share, moved -> Arrays.equals(reference, ranks(weight, moved))));
  }

  private double[] ranks(int weight, double share) {
    tree.score(weights.withShare(weight, share), chosen, scores);
    return ranks(scores);
  }

  private boolean isFirst(double[] ranks) {
    for (int place = 0; place < ranks.length; place++) {
      if (reference[place] == 1 && ranks[place] != 1) {
        return false;
      }
    }
    return true;
  }

  private static Reach reach(double share, DoublePredicate holds) {
    return new Reach(end(share, 0, holds), end(share, 1, holds));
  }

  private static double end(double share, double limit, DoublePredicate holds) {
    double good = share;
    double step = (limit - share) / STEPS;
    for (int i = 1; i <= STEPS; i++) {
      double next = i == STEPS ? limit : share + i * step;
      if (!holds.test(next)) {
        return between(good, next, holds);
      }
      good = next;
    }
    return limit;
  }

  private static double between(double good, double bad, DoublePredicate holds) {
    double low = good;
    double high = bad;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
