package org.grassroots.governance.model.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

class RankingProperties {
  private static final Direction HIGHER = Direction.HIGHER_IS_BETTER;

  @Property(tries = 50)
  void net_flows_add_up_to_exactly_0(@ForAll Random random) {
    Criteria criteria = criteria(random, 7, 3, 9);
    for (String shape :
        List.of("usual", "u-shape(1)", "v-shape(3)", "level(1 3)", "linear(1 4)", "gaussian(2)")) {
      Promethee method =
          (Promethee) Rankings.CATALOGUE.of("promethee", Map.of("preference", shape));
      assertThat(Exact.sum(method.flows(criteria).net())).isEqualTo(Fraction.ZERO);
    }
  }

  @Property(tries = 50)
  void both_flows_of_promethee_one_agree_or_units_cannot_be_compared(@ForAll Random random) {
    Promethee.Flows flows =
        new Promethee(List.of(Preference.USUAL), true).flows(criteria(random, 6, 3, 5));
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        Promethee.Relation one = flows.relation(a, b);
        Promethee.Relation back = flows.relation(b, a);
        assertThat(one == Promethee.Relation.PREFERRED)
            .isEqualTo(back == Promethee.Relation.INFERIOR);
        assertThat(one == Promethee.Relation.INCOMPARABLE)
            .isEqualTo(back == Promethee.Relation.INCOMPARABLE);
        if (one == Promethee.Relation.PREFERRED) {
          assertThat(flows.net().get(a)).isGreaterThan(flows.net().get(b));
        }
      }
    }
  }

  @Property(tries = 40)
  void kemeny_finds_what_trying_all_orders_finds(@ForAll Random random) {
    Criteria criteria = criteria(random, 5, 3, 3);
    Majority majority = Majority.of(criteria);
    Fraction best = Fraction.of(-1, 1);
    long optima = 0;
    for (int[] order : orders(5)) {
      Fraction support = Fraction.ZERO;
      for (int i = 0; i < 5; i++) {
        for (int k = i + 1; k < 5; k++) {
          support = support.plus(majority.share(order[i], order[k]));
        }
      }
      int comparison = support.compareTo(best);
      optima = comparison > 0 ? 1 : comparison == 0 ? optima + 1 : optima;
      best = best.max(support);
    }
    Kemeny.Outcome outcome = new Kemeny(10).outcome(criteria);
    assertThat(outcome.support()).isEqualTo(best);
    assertThat(outcome.optima()).isEqualTo(optima);
  }

  @Property(tries = 60)
  void shares_of_a_pair_make_one_also_where_cells_are_absent(@ForAll Random random) {
    double[] one = random.ints(5, 0, 4).asDoubleStream().toArray();
    double[] other = random.ints(5, 0, 4).asDoubleStream().toArray();
    one[random.nextInt(5)] = Double.NaN;
    other[random.nextInt(5)] = Double.NaN;
    Majority majority =
        Majority.of(
            new Criteria(
                List.of(
                    new Criterion("a", one, HIGHER, 2),
                    new Criterion("b", other, Direction.LOWER_IS_BETTER, 3))));
    for (int j = 0; j < 5; j++) {
      for (int k = 0; k < 5; k++) {
        assertThat(majority.share(j, k).plus(majority.share(k, j))).isEqualTo(Fraction.ONE);
      }
    }
  }

  @Property(tries = 40)
  void a_kernel_has_no_quarrel_inside_and_an_answer_outside(@ForAll Random random) {
    boolean[][] outranks = new boolean[6][6];
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < a; b++) {
        outranks[a][b] = random.nextInt(3) == 0;
      }
    }
    double[] member = Kernel.of(outranks);
    for (int b = 0; b < 6; b++) {
      boolean isOutranked = false;
      for (int a = 0; a < 6; a++) {
        isOutranked |= member[a] == 1 && outranks[a][b];
      }
      assertThat(isOutranked).isEqualTo(member[b] == 0);
    }
  }

  @Example
  void a_circle_counts_as_one() {
    boolean[][] circle = {{false, true, false}, {false, false, true}, {true, false, false}};
    assertThat(Kernel.of(circle)).containsExactly(1, 1, 1);
  }

  @Example
  void borda_turns_around_when_the_last_unit_leaves() {
    Criteria three = ballots(3, new double[] {3, 2, 1}, 2, new double[] {1, 3, 2});
    Criteria two = ballots(3, new double[] {3, 2}, 2, new double[] {1, 3});
    assertThat(new Borda().rank(three).rank()).containsExactly(2, 1, 3);
    assertThat(new Borda().rank(two).rank()).containsExactly(1, 2);
  }

  @Example
  void majorities_may_go_in_circles() {
    Criteria circle =
        new Criteria(
            List.of(
                new Criterion("x", new double[] {3, 2, 1}, HIGHER, 1),
                new Criterion("y", new double[] {1, 3, 2}, HIGHER, 1),
                new Criterion("z", new double[] {2, 1, 3}, HIGHER, 1)));
    Condorcet.Outcome outcome = new Condorcet().outcome(circle);
    assertThat(outcome.winner()).isEmpty();
    assertThat(outcome.order()).isEmpty();
    assertThat(new Kemeny(10).outcome(circle).optima()).isEqualTo(3);
    assertThat(new Copeland().rank(circle).rank()).containsExactly(1, 1, 1);
  }

  @Example
  void all_alike_is_the_middle_of_topsis_and_no_lead_in_vikor() {
    Criteria flat = ballots(1, new double[] {5, 5, 5}, 1, new double[] {2, 2, 2});
    assertThat(topsis("sum").rank(flat).score()).containsExactly(0.5, 0.5, 0.5);
    Vikor.Outcome outcome = new Vikor(new BigDecimal("0.5")).outcome(flat);
    assertThat(outcome.hasAdvantage()).isFalse();
    assertThat(outcome.set()).containsExactly(0, 1, 2);
    Criteria zero = ballots(1, new double[] {0, 0}, 1, new double[] {2, 1});
    assertThat(topsis("vector").rank(zero).score()).containsExactly(1, 0);
  }

  @Example
  void another_normaliser_another_winner() {
    Criteria criteria =
        new Criteria(
            List.of(
                new Criterion("a", new double[] {100, 101, 102}, HIGHER, 1),
                new Criterion("b", new double[] {3, 2, 1}, HIGHER, 0.9)));
    assertThat(topsis("vector").rank(criteria).rank()).containsExactly(1, 2, 3);
    assertThat(topsis("min-max").rank(criteria).rank()[0]).isGreaterThan(1);
    assertThat(topsis("min-max").rank(criteria).rank()[2]).isEqualTo(1);
  }

  @Example
  void spotis_knows_only_the_bounds() {
    Ranking method =
        Rankings.CATALOGUE.of("spotis", Map.of("bounds", "0: 10, 0: 4", "ideal", "5 4"));
    Criteria criteria = ballots(1, new double[] {5, 10, 0}, 1, new double[] {4, 2, 0});
    assertThat(method.rank(criteria).score()).containsExactly(1, 0.5, 0.25);
    assertThat(method.isSetRelative()).isFalse();
    refused("GOV-ASM-204", () -> method.rank(ballots(1, new double[] {11}, 1, new double[] {0})));
    refused("GOV-ASM-207", () -> method.rank(new Criteria(criteria.all().subList(0, 1))));
    refused(
        "GOV-ASM-201",
        () -> Rankings.CATALOGUE.of("spotis", Map.of("bounds", "0: 10", "ideal", "11")));
  }

  @Example
  void electre_three_distils_what_is_credible() {
    Criteria criteria =
        new Criteria(
            List.of(
                new Criterion("a", new double[] {10, 8, 2, 10}, HIGHER, 3),
                new Criterion("b", new double[] {9, 7, 3, 9}, HIGHER, 2)));
    Standing standing =
        Rankings.CATALOGUE
            .of("electre-3", Map.of("thresholds", "0.5 1.5 20; 0.5 1 -"))
            .rank(criteria);
    assertThat(standing.rank()).containsExactly(1, 3, 4, 1);
    ElectreThree vetoed =
        (ElectreThree) Rankings.CATALOGUE.of("electre-3", Map.of("thresholds", "0 1 2"));
    assertThat(vetoed.credibility(criteria)[2][0]).isEqualTo(Fraction.ZERO);
    assertThat(vetoed.credibility(criteria)[0][2]).isEqualTo(Fraction.ONE);
    refused("GOV-ASM-201", () -> Rankings.CATALOGUE.of("electre-3", Map.of("thresholds", "2 1")));
  }

  @Example
  void electre_one_decides_at_the_level_itself() {
    Criteria criteria = ballots(6, new double[] {2, 1}, 4, new double[] {1, 2});
    boolean[][] at = new ElectreOne(new BigDecimal("0.6"), BigDecimal.ONE).outranks(criteria);
    boolean[][] above = new ElectreOne(new BigDecimal("0.61"), BigDecimal.ONE).outranks(criteria);
    assertThat(at[0][1]).isTrue();
    assertThat(above[0][1]).isFalse();
    assertThat(
            new ElectreOne(new BigDecimal("0.6"), new BigDecimal("0.9")).outranks(criteria)[0][1])
        .isFalse();
  }

  @Example
  void a_unit_may_fit_no_category() {
    Ranking method =
        Rankings.CATALOGUE.of(
            "mr-sort", Map.of("categories", "good fair", "profiles", "9 9; 5 5", "threshold", "2"));
    Standing standing = method.rank(ballots(1, new double[] {9, 6, 1}, 1, new double[] {9, 5, 1}));
    assertThat(standing.figures().get("category")).containsExactly(1, 2, Double.NaN);
    assertThat(standing.rank()).containsExactly(1, 2, Double.NaN);
    refused(
        "GOV-ASM-202",
        () ->
            Rankings.CATALOGUE.of(
                "mr-sort", Map.of("categories", "good", "profiles", "9; 5", "threshold", "2")));
  }

  @Example
  void what_a_ranking_cannot_take_is_refused() {
    Criteria gap = ballots(1, new double[] {5, Double.NaN}, 1, new double[] {2, 1});
    for (String[] method :
        new String[][] {
          {"topsis", "normaliser", "vector"},
          {"vikor", "v", "0.5"},
          {"borda"},
          {"promethee", "preference", "usual"}
        }) {
      Map<String, String> given = method.length == 1 ? Map.of() : Map.of(method[1], method[2]);
      refused("GOV-ASM-208", () -> Rankings.CATALOGUE.of(method[0], given).rank(gap));
    }
    refused("GOV-ASM-213", () -> new Kemeny(2).rank(ballots(1, new double[3], 1, new double[3])));
    refused("GOV-ASM-201", () -> new Vikor(new BigDecimal("1.1")));
    refused("GOV-ASM-202", () -> Rankings.CATALOGUE.of("promethee", Map.of("preference", "uzual")));
    refused(
        "GOV-ASM-201",
        () -> Rankings.CATALOGUE.of("promethee", Map.of("preference", "linear(3 1)")));
    refused("GOV-ASM-206", () -> ballots(0, new double[] {1}, 0, new double[] {1}));
  }

  @Example
  void flows_divided_by_n_are_smaller_and_in_the_same_order() {
    Criteria criteria = ballots(1, new double[] {3, 2, 1}, 1, new double[] {3, 1, 2});
    Standing usual =
        Rankings.CATALOGUE.of("promethee", Map.of("preference", "usual")).rank(criteria);
    Standing byAll =
        Rankings.CATALOGUE
            .of("promethee", Map.of("preference", "usual", "divisor", "n"))
            .rank(criteria);
    assertThat(byAll.rank()).isEqualTo(usual.rank());
    assertThat(byAll.score()[0]).isCloseTo(usual.score()[0] * 2 / 3, within(1e-15));
  }

  private static Ranking topsis(String normaliser) {
    return Rankings.CATALOGUE.of("topsis", Map.of("normaliser", normaliser));
  }

  private static Criteria criteria(Random random, int units, int size, int bound) {
    List<Criterion> all = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      double[] column = random.ints(units, 0, bound).mapToDouble(i -> i / 10.0).toArray();
      Direction direction = random.nextBoolean() ? HIGHER : Direction.LOWER_IS_BETTER;
      all.add(new Criterion("c" + j, column, direction, 1 + random.nextInt(9)));
    }
    return new Criteria(all);
  }

  private static Criteria ballots(double w1, double[] one, double w2, double[] other) {
    return new Criteria(
        List.of(new Criterion("a", one, HIGHER, w1), new Criterion("b", other, HIGHER, w2)));
  }

  private static List<int[]> orders(int n) {
    if (n == 0) {
      return List.of(new int[0]);
    }
    List<int[]> all = new ArrayList<>();
    for (int[] shorter : orders(n - 1)) {
      for (int at = 0; at < n; at++) {
        int place = at;
        all.add(
            IntStream.range(0, n)
                .map(i -> i == place ? n - 1 : shorter[i < place ? i : i - 1])
                .toArray());
      }
    }
    assertThat(all.stream().map(Arrays::toString).distinct().count()).isEqualTo(all.size());
    return all;
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith(code);
  }
}
