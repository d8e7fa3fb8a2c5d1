package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Distilling an order out of credibilities: the difference that counts falls as α + β × λ.
 *
 * @param alpha usually 0.30
 * @param beta usually −0.15
 * @since 0.1
 */
public record Distillation(BigDecimal alpha, BigDecimal beta) {
  /** The usual 0.30 and −0.15. */
  public static final Distillation USUAL =
      new Distillation(new BigDecimal("0.30"), new BigDecimal("-0.15"));

  /** Refuses numbers that would let a difference below 0 count. */
  public Distillation {
    if (alpha.signum() < 0 || alpha.add(beta).signum() < 0) {
      throw Refusals.parameter(
          "electre-3", "alpha, beta", alpha + ", " + beta, "alpha and alpha + beta at least 0");
    }
  }

  /** The place of each unit, 1 for the best; taken from the top down or from the bottom up. */
  int[] places(Fraction[][] credibility, boolean isDescending) {
    List<List<Integer>> classes = new ArrayList<>();
    List<Integer> left = new ArrayList<>(IntStream.range(0, credibility.length).boxed().toList());
    while (!left.isEmpty()) {
      List<Integer> next = distilled(credibility, left, isDescending);
      classes.add(next);
      left.removeAll(next);
    }
    int[] places = new int[credibility.length];
    for (int i = 0; i < classes.size(); i++) {
      int place = isDescending ? i + 1 : classes.size() - i;
      classes.get(i).forEach(unit -> places[unit] = place);
    }
    return places;
  }

  private List<Integer> distilled(
      Fraction[][] credibility, List<Integer> from, boolean isDescending) {
    List<Integer> units = from;
    Fraction level = most(credibility, units, Fraction.of(2, 1));
    while (units.size() > 1 && level.signum() > 0) {
      level = most(credibility, units, level.minus(margin(level)));
      units = extremes(credibility, units, level, isDescending);
    }
    return List.copyOf(units);
  }

  /** The greatest credibility between the units below a limit; 0 when there is none. */
  private static Fraction most(Fraction[][] credibility, List<Integer> units, Fraction limit) {
    Fraction most = Fraction.ZERO;
    for (int a : units) {
      for (int b : units) {
        if (a != b && credibility[a][b].compareTo(limit) < 0) {
          most = most.max(credibility[a][b]);
        }
      }
    }
    return most;
  }

  private List<Integer> extremes(
      Fraction[][] credibility, List<Integer> units, Fraction level, boolean isDescending) {
    int[] qualification = new int[credibility.length];
    for (int a : units) {
      for (int b : units) {
        if (a != b && outranks(credibility, a, b, level)) {
          qualification[a]++;
          qualification[b]--;
        }
      }
    }
    int[] own = units.stream().mapToInt(unit -> qualification[unit]).toArray();
    int wanted =
        isDescending
            ? Arrays.stream(own).max().orElseThrow()
            : Arrays.stream(own).min().orElseThrow();
    return units.stream().filter(unit -> qualification[unit] == wanted).toList();
  }

  private boolean outranks(Fraction[][] credibility, int a, int b, Fraction level) {
    Fraction one = credibility[a][b];
    return one.compareTo(level) > 0 && one.minus(credibility[b][a]).compareTo(margin(one)) > 0;
  }

  private Fraction margin(Fraction level) {
    return Fraction.of(alpha).plus(Fraction.of(beta).times(level));
  }
}
