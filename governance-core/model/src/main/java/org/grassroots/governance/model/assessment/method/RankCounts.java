package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

/**
 * How often each unit had each rank. Counts are whole numbers, so parts of a study add up to the
 * same in any order. Not safe for threads.
 *
 * @since 0.1
 */
public final class RankCounts {
  private final int[] referenceRanks;
  private final int[] referenceGrades;
  private final long[][] counts;
  private final long[] sameGrade;
  private final double[] sorted;
  private long draws;
  private long shift;

  private RankCounts(int[] referenceRanks, int[] referenceGrades) {
    int units = referenceRanks.length;
    this.referenceRanks = referenceRanks;
    this.referenceGrades = referenceGrades;
    this.counts = new long[units][units + 1];
    this.sameGrade = new long[units];
    this.sorted = new double[units];
  }

  static RankCounts around(double[] scores, DoubleToIntFunction grade) {
    int[] ranks = new int[scores.length];
    int[] grades = new int[scores.length];
    for (int unit = 0; unit < ranks.length; unit++) {
      grades[unit] = Double.isNaN(scores[unit]) ? -1 : grade.applyAsInt(scores[unit]);
    }
    double[] places = Places.bestFirst(scores);
    for (int unit = 0; unit < ranks.length; unit++) {
      ranks[unit] = Double.isNaN(places[unit]) ? 0 : (int) places[unit];
    }
    return new RankCounts(ranks, grades);
  }

  void add(double[] scores, DoubleToIntFunction grade) {
    int present = 0;
    for (double score : scores) {
      if (!Double.isNaN(score)) {
        sorted[present++] = score;
      }
    }
    Arrays.sort(sorted, 0, present);
    for (int unit = 0; unit < scores.length; unit++) {
      double score = scores[unit];
      int rank = Double.isNaN(score) ? 0 : 1 + present - upTo(score, present);
      counts[unit][rank]++;
      int graded = Double.isNaN(score) ? -1 : grade.applyAsInt(score);
      sameGrade[unit] += graded == referenceGrades[unit] ? 1 : 0;
      shift += rank == 0 || referenceRanks[unit] == 0 ? 0 : Math.abs(rank - referenceRanks[unit]);
    }
    draws++;
  }

  /** The counts of two parts of one study together. */
  public RankCounts plus(RankCounts other) {
    if (!Arrays.equals(referenceRanks, other.referenceRanks)
        || !Arrays.equals(referenceGrades, other.referenceGrades)) {
      throw new IllegalArgumentException("Only parts of one study add up.");
    }
    RankCounts sum = new RankCounts(referenceRanks, referenceGrades);
    for (RankCounts part : new RankCounts[] {this, other}) {
      for (int unit = 0; unit < counts.length; unit++) {
        sum.sameGrade[unit] += part.sameGrade[unit];
        for (int rank = 0; rank < counts[unit].length; rank++) {
          sum.counts[unit][rank] += part.counts[unit][rank];
        }
      }
      sum.draws += part.draws;
      sum.shift += part.shift;
    }
    return sum;
  }

  /** How many draws are in. */
  public long draws() {
    return draws;
  }

  /** How many units. */
  public int units() {
    return counts.length;
  }

  /** The rank under the weights of the scheme; 0 for a unit without a score. */
  public int referenceRank(int unit) {
    return referenceRanks[unit];
  }

  /** How often the unit had this rank; rank 0 counts the draws without a score. */
  public long count(int unit, int rank) {
    return counts[unit][rank];
  }

  /**
   * The least rank that at least this share of the draws does not go beyond; 0 when the unit had no
   * score in any draw.
   *
   * @param share above 0, up to 1; 0.5 for the median
   */
  public int quantile(int unit, double share) {
    long scored = draws - counts[unit][0];
    long wanted = StrictMath.max(1, (long) StrictMath.ceil(share * scored));
    long seen = 0;
    for (int rank = 1; rank <= counts.length; rank++) {
      seen += counts[unit][rank];
      if (seen >= wanted) {
        return rank;
      }
    }
    return 0;
  }

  /** The share of the draws that leave the unit its rank. */
  public double sameRank(int unit) {
    return (double) counts[unit][referenceRanks[unit]] / draws;
  }

  /** The share of the draws that leave the unit its band. */
  public double sameGrade(int unit) {
    return (double) sameGrade[unit] / draws;
  }

  /** How many ranks a unit moves, on average over draws and ranked units; 0 without any. */
  public double averageShift() {
    long ranked = Arrays.stream(referenceRanks).filter(rank -> rank > 0).count();
    return ranked == 0 ? 0 : (double) shift / draws / ranked;
  }

  private int upTo(double score, int present) {
    int low = 0;
    int high = present;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
