package org.grassroots.governance.model.assessment.method;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Condorcet: who beats whom by majority. There may be no winner and no order, because majorities
 * may go in circles.
 *
 * @since 0.1
 */
public record Condorcet() implements Ranking {

  /**
   * What majorities say.
   *
   * @param winner beats every other unit
   * @param order best first, when every pair is decided and no circle is left
   */
  public record Outcome(Optional<Integer> winner, Optional<List<Integer>> order) {}

  /** The winner and the order, if there are any. */
  public Outcome outcome(Criteria criteria) {
    Majority majority = Majority.of(criteria);
    int units = majority.units();
    int[] wins = wins(majority);
    Optional<Integer> winner =
        IntStream.range(0, units).filter(unit -> wins[unit] == units - 1).boxed().findFirst();
    List<Integer> order =
        IntStream.range(0, units)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(unit -> -wins[unit]).thenComparing(u -> u))
            .toList();
    boolean isOrder =
        IntStream.range(0, units).allMatch(place -> wins[order.get(place)] == units - 1 - place);
    return new Outcome(winner, isOrder ? Optional.of(order) : Optional.empty());
  }

  /** The score is the number of majorities won; the figure winner marks one that won all. */
  @Override
  public Standing rank(Criteria criteria) {
    int[] wins = wins(Majority.of(criteria));
    double[] score = IntStream.of(wins).asDoubleStream().toArray();
    double[] winner =
        IntStream.of(wins).mapToDouble(won -> won == wins.length - 1 ? 1 : 0).toArray();
    return Standing.of(score, Places.bestFirst(score), Map.of("winner", winner));
  }

  private static int[] wins(Majority majority) {
    int units = majority.units();
    int[] wins = new int[units];
    for (int j = 0; j < units; j++) {
      for (int k = 0; k < units; k++) {
        wins[j] += majority.sign(j, k) > 0 ? 1 : 0;
      }
    }
    return wins;
  }
}
