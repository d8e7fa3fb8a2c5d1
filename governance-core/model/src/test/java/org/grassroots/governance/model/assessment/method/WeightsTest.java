package org.grassroots.governance.model.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.InvalidInput;

class WeightsTest {
  private static final Direction HIGHER = Direction.HIGHER_IS_BETTER;

  @Property(tries = 60)
  void consistent_judgements_give_their_weights_back_whatever_is_open(
      @ForAll @IntRange(min = 2, max = 7) int n, @ForAll Random random) {
    int[] worth = random.ints(n, 1, 10).toArray();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(new ArrayList<>());
      for (int k = 0; k < n; k++) {
        rows.get(i).add(worth[i] + "/" + worth[k]);
      }
    }
    if (n > 3) {
      rows.get(0).set(n - 1, "");
      rows.get(n - 1).set(0, "?");
      rows.get(1).set(3, "");
      rows.get(3).set(1, "");
    }
    double sum = Arrays.stream(worth).sum();
    for (Ahp.Estimator estimator : Ahp.Estimator.values()) {
      Ahp.Verdict verdict =
          new Ahp(estimator, Ahp.Lambda.EIGENVALUE, RandomIndex.SAATY).weigh(Pairwise.parse(rows));
      for (int i = 0; i < n; i++) {
        assertThat(verdict.weights().get(i)).isCloseTo(worth[i] / sum, within(1e-7));
      }
      assertThat(verdict.consistencyRatio()).isLessThan(1e-7);
      assertThat(verdict.openPairs()).isEqualTo(n > 3 ? 2 : 0);
    }
  }

  @Example
  void drinks_by_saaty() {
    Pairwise judgements =
        Pairwise.parse(
            List.of(
                List.of("1", "9", "5", "2", "1", "1", "1/2"),
                List.of("1/9", "1", "1/3", "1/9", "1/9", "1/9", "1/9"),
                List.of("1/5", "3", "1", "1/3", "1/4", "1/3", "1/9"),
                List.of("1/2", "9", "3", "1", "1/2", "1", "1/3"),
                List.of("1", "9", "4", "2", "1", "2", "1/2"),
                List.of("1", "9", "3", "1", "1/2", "1", "1/3"),
                List.of("2", "9", "9", "3", "2", "3", "1")));
    Ahp.Verdict verdict = Ahp.SAATY.weigh(judgements);

    assertThat(verdict.lambdaMax()).isCloseTo(7.1766290393, within(1e-9));
    assertThat(verdict.consistencyRatio()).isCloseTo(0.0223016464, within(1e-9));
    assertThat(verdict.residual()).isLessThan(1e-12);
    assertThat(verdict.isConsistent(0.1)).isTrue();
    assertThat(Ahp.SAATY.weigh(List.of(judgements, judgements)).lambdaMax())
        .isCloseTo(verdict.lambdaMax(), within(1e-12));
  }

  @Example
  void an_open_pair_gets_what_makes_the_eigenvalue_least() {
    List<List<String>> rows =
        List.of(
            List.of("1", "3", "?", "5"),
            List.of("1/3", "1", "4", "2"),
            List.of("?", "1/4", "1", "1/2"),
            List.of("1/5", "1/2", "2", "1"));
    double best = Ahp.SAATY.weigh(Pairwise.parse(rows)).lambdaMax();
    for (double guess = 0.5; guess < 40; guess += 0.25) {
      List<List<String>> filled = new ArrayList<>(rows.stream().map(ArrayList::new).toList());
      filled.get(0).set(2, String.valueOf(guess));
      filled.get(2).set(0, "1/" + guess);
      assertThat(Ahp.SAATY.weigh(Pairwise.parse(filled)).lambdaMax())
          .isGreaterThanOrEqualTo(best - 1e-10);
    }
  }

  @Example
  void what_is_no_set_of_judgements_is_refused() {
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("1", "3"), List.of("0.33", "1"))));
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("1", "3"), List.of("?", "1"))));
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("2"))));
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("1", "-3"), List.of("-1/3", "1"))));
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("1", "x"), List.of("x", "1"))));
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("1", "1/0"), List.of("0", "1"))));
    refused("GOV-ASM-209", () -> Pairwise.parse(List.of(List.of("1", "3"))));
    refused("GOV-ASM-210", () -> Pairwise.parse(List.of(List.of("1", ""), List.of("", "1"))));
  }

  @Example
  void the_table_of_random_indices_is_told_and_ends() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      rows.add(java.util.Collections.nCopies(16, "1"));
    }
    refused("GOV-ASM-213", () -> Ahp.SAATY.weigh(Pairwise.parse(rows)));
    Ahp.Verdict pair =
        Ahp.SAATY.weigh(Pairwise.parse(List.of(List.of("1", "4"), List.of("1/4", "1"))));
    assertThat(pair.consistencyRatio()).isZero();
    assertThat(pair.weights()).containsExactly(0.8, 0.2);
    assertThat(pair.randomIndex()).isEqualTo("saaty");
  }

  @Example
  void constant_columns_weigh_nothing() {
    Criteria criteria =
        criteria(new double[] {5, 5, 5}, new double[] {1, 2, 9}, new double[] {3, 1, 2});
    for (String name : List.of("entropy", "critic", "standard-deviation")) {
      double[] weights = Objectives.CATALOGUE.of(name, Map.of()).weights(criteria);
      assertThat(weights[0]).as(name).isZero();
      assertThat(ExactSum.of(weights)).isCloseTo(1, within(1e-15));
    }
    Criteria flat = criteria(new double[] {5, 5}, new double[] {1, 1});
    for (String name : List.of("entropy", "critic", "standard-deviation", "merec")) {
      assertThat(Objectives.CATALOGUE.of(name, Map.of()).weights(flat)).containsExactly(0.5, 0.5);
      refused(
          "GOV-ASM-203",
          () -> Objectives.CATALOGUE.of(name, Map.of("all-constant", "error")).weights(flat));
    }
  }

  @Example
  void figures_that_a_weighting_cannot_take_are_refused() {
    refused(
        "GOV-ASM-204",
        () -> new Entropy(Objective.AllConstant.EQUAL).weights(criteria(new double[] {-1, 2})));
    refused(
        "GOV-ASM-204",
        () -> new Merec(Objective.AllConstant.EQUAL).weights(criteria(new double[] {0, 2})));
    refused(
        "GOV-ASM-212",
        () -> new Entropy(Objective.AllConstant.EQUAL).weights(criteria(new double[] {2})));
    refused(
        "GOV-ASM-208",
        () ->
            new Entropy(Objective.AllConstant.EQUAL)
                .weights(criteria(new double[] {2, Double.NaN})));
    refused("GOV-ASM-207", () -> criteria(new double[] {2}, new double[] {2, 3}));
  }

  @Example
  void budgets_are_whole() {
    assertThat(stated("budget", "budgets", "60 40; 80 20")).containsExactly(0.7, 0.3);
    refused("GOV-ASM-206", () -> stated("budget", "budgets", "60 30"));
    refused("GOV-ASM-207", () -> stated("budget", "budgets", "60 40; 100"));
    refused("GOV-ASM-206", () -> stated("budget", "budgets", "20 30 50"));
    assertThat(stated("swing", "points", "100 60")).containsExactly(0.625, 0.375);
    refused("GOV-ASM-206", () -> stated("swing", "points", "0 0"));
    refused("GOV-ASM-206", () -> stated("swing", "points", "1 2 3"));
    assertThat(stated("rank-order", "places", "2 1")).containsExactly(0.25, 0.75);
    assertThat(Objectives.CATALOGUE.of("rank-order", Map.of("places", "1 2", "form", "sum")))
        .isEqualTo(new ExactWeights.RankOrder(List.of(1, 2), ExactWeights.RankOrder.Form.SUM));
    refused("GOV-ASM-201", () -> stated("rank-order", "places", "1 1"));
  }

  @Property(tries = 60)
  void nobody_gets_more_than_one_under_the_weights_that_suit_another(@ForAll Random random) {
    int units = 2 + random.nextInt(8);
    double[][] columns = new double[3][];
    for (int j = 0; j < 3; j++) {
      columns[j] = random.ints(units, 0, 20).asDoubleStream().toArray();
    }
    List<BenefitOfTheDoubt.Judged> judged =
        new BenefitOfTheDoubt(0.1, 0.8).judge(criteria(columns));
    for (int unit = 0; unit < units; unit++) {
      BenefitOfTheDoubt.Judged own = judged.get(unit);
      double score = under(columns, unit, own.weights());
      assertThat(score).isCloseTo(own.score(), within(1e-9));
      for (int other = 0; other < units; other++) {
        assertThat(under(columns, other, own.weights())).isLessThan(1 + 1e-9);
      }
      for (int j = 0; j < 3 && score > 1e-9; j++) {
        assertThat(own.weights().get(j) * columns[j][unit] / score)
            .isBetween(0.1 - 1e-9, 0.8 + 1e-9);
      }
    }
  }

  @Example
  void the_best_in_one_thing_gets_the_benefit_of_the_doubt() {
    List<BenefitOfTheDoubt.Judged> judged =
        new BenefitOfTheDoubt(0, 1)
            .judge(criteria(new double[] {10, 1, 5}, new double[] {1, 10, 5}));

    assertThat(judged.get(0).score()).isEqualTo(1);
    assertThat(judged.get(1).score()).isEqualTo(1);
    assertThat(judged.get(2).score()).isCloseTo(10.0 / 11, within(1e-12));
    refused(
        "GOV-ASM-201",
        () -> new BenefitOfTheDoubt(0.6, 1).judge(criteria(new double[] {1}, new double[] {1})));
  }

  @Example
  void correlations_mind_ties() {
    double[] one = {1, 2, 2, 3, Double.NaN};
    double[] other = {1, 3, 2, 3, 9};
    assertThat(Correlation.SPEARMAN.of(one, other)).isCloseTo(0.8333333333333334, within(1e-15));
    assertThat(Correlation.KENDALL.of(one, other)).isCloseTo(4.0 / 5, within(1e-15));
    assertThat(Correlation.PEARSON.of(new double[] {1, 1}, new double[] {1, 2})).isNaN();
  }

  @Property(tries = 100)
  void kendall_counts_pairs(@ForAll Random random) {
    int n = 2 + random.nextInt(20);
    double[] one = random.ints(n, 0, 5).asDoubleStream().toArray();
    double[] other = random.ints(n, 0, 5).asDoubleStream().toArray();
    double balance = 0;
    double ties1 = 0;
    double ties2 = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        double sign = Math.signum(one[i] - one[k]) * Math.signum(other[i] - other[k]);
        balance += sign;
        ties1 += one[i] == one[k] ? 1 : 0;
        ties2 += other[i] == other[k] ? 1 : 0;
      }
    }
    double pairs = n * (n - 1) / 2.0;
    double expected = balance / Math.sqrt((pairs - ties1) * (pairs - ties2));
    double actual = Correlation.KENDALL.of(one, other);
    assertThat(Double.isNaN(expected) == Double.isNaN(actual)).isTrue();
    assertThat(Double.isNaN(expected) || Math.abs(expected - actual) < 1e-12).isTrue();
  }

  private static double under(double[][] columns, int unit, List<Double> weights) {
    double sum = 0;
    for (int j = 0; j < columns.length; j++) {
      sum += weights.get(j) * columns[j][unit];
    }
    return sum;
  }

  private static Criteria criteria(double[]... columns) {
    List<Criterion> all = new ArrayList<>();
    for (double[] column : columns) {
      all.add(new Criterion("c" + all.size(), column, HIGHER, 1));
    }
    return new Criteria(all);
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith(code);
  }

  private static double[] stated(String method, String parameter, String text) {
    var weights = (StatedWeights) Objectives.CATALOGUE.of(method, Map.of(parameter, text));
    double[] fast = weights.weights(2);
    var exact = weights.exact(2).orElseThrow();
    assertThat(fast).containsExactly(exact.get(0).doubleValue(), exact.get(1).doubleValue());
    return fast;
  }

  @Property(tries = 60)
  void judgements_that_never_contradict_are_exact_ratios(
      @ForAll @IntRange(min = 1, max = 6) int n, @ForAll Random random) {
    int[] worth = random.ints(n, 1, 30).toArray();
    StringBuilder rows = new StringBuilder();
    for (int row : worth) {
      for (int column : worth) {
        rows.append(row).append('/').append(column).append(' ');
      }
      rows.append(';');
    }
    var ahp = (StatedWeights) Objectives.CATALOGUE.of("ahp", Map.of("judgements", rows.toString()));
    long sum = Arrays.stream(worth).sum();

    assertThat(ahp.exact(n).orElseThrow())
        .containsExactlyElementsOf(
            Arrays.stream(worth)
                .mapToObj(w -> org.grassroots.governance.model.shared.Fraction.of(w, sum))
                .toList());
    assertThat(ahp.weights(n)[0]).isCloseTo((double) worth[0] / sum, within(1e-9));
  }
}
