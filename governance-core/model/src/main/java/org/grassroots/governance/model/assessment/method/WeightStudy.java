package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;

/**
 * What becomes of ranks when weights are shaken. A study is run in parts, each part anywhere; parts
 * added up in any order make the same counts.
 *
 * @param weights the weights of the scheme
 * @param perturbation how they are shaken
 * @param seed of all draws
 * @param draws how many, at least 1
 * @param units how many units are scored, up to {@link #MOST_UNITS}
 * @param scoring scores them
 * @param grade the number of the band of a score; the same for all where bands play no part
 * @since 0.1
 */
public record WeightStudy(
    SiblingWeights weights,
    Perturbation perturbation,
    long seed,
    int draws,
    int units,
    WeighedScoring scoring,
    DoubleToIntFunction grade) {
  /** Counting every rank of every unit takes memory by the square of the units. */
  public static final int MOST_UNITS = 4000;

  /** Refuses a study without a draw and one that takes too much memory. */
  public WeightStudy {
    if (draws < 1) {
      throw Refusals.tooFew("robustness, draws", draws, 1);
    }
    if (units > MOST_UNITS) {
      throw Refusals.tooMany("robustness, units", units, MOST_UNITS);
    }
  }

  /** A study without bands. */
  public static WeightStudy of(
      SiblingWeights weights, Perturbation perturbation, DrawPlan plan, WeighedScoring scoring) {
    return new WeightStudy(
        weights, perturbation, plan.seed(), plan.draws(), plan.units(), scoring, score -> 0);
  }

  /**
   * How much is drawn.
   *
   * @param seed of all draws
   * @param draws how many
   * @param units how many units are scored
   */
  public record DrawPlan(long seed, int draws, int units) {}

  /** All draws on this thread. */
  public RankCounts run() {
    return run(0, draws);
  }

  /** The draws from this number to before that. */
  public RankCounts run(int from, int to) {
    double[] scores = reference();
    RankCounts counts = RankCounts.around(scores, grade);
    for (int draw = from; draw < to; draw++) {
      scoring.score(weights.shaken(perturbation, new DrawStream(seed, draw)), scores);
      counts.add(scores, grade);
    }
    return counts;
  }

  /** What leaving one indicator out does, for each that has siblings. */
  public List<LeftOut> leaveOneOut() {
    double[] reference = Places.bestFirst(reference());
    List<LeftOut> all = new ArrayList<>();
    for (int left = 0; left < weights.size(); left++) {
      int number = left;
      weights
          .without(left)
          .ifPresent(
              kept -> {
                double[] scores = new double[units];
                scoring.score(kept, scores);
                double[] ranks = Places.bestFirst(scores);
                all.add(
                    new LeftOut(
                        number,
                        Shift.average(reference, ranks),
                        Shift.most(reference, ranks),
                        Correlation.SPEARMAN.of(reference, ranks)));
              });
    }
    return all;
  }

  /**
   * What leaving one indicator out does.
   *
   * @param weight the number of the weight
   * @param averageShift how many ranks units move on average
   * @param mostShift how many the one that moves most
   * @param spearman how the ranks go along with those of the scheme
   */
  public record LeftOut(int weight, double averageShift, double mostShift, double spearman) {}

  private double[] reference() {
    double[] scores = new double[units];
    scoring.score(weights.weights(), scores);
    return scores;
  }
}
