package org.grassroots.governance.model.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.shared.InvalidInput;

class RobustnessTest {
  private static final double[][] FIGURES = {{0.9, 0.1}, {0.5, 0.6}, {0.2, 0.8}, {0.1, 0.1}};
  private static final SiblingWeights EVEN = SiblingWeights.of(0.5, 0.5);
  private static final WeighedScoring SUM =
      (weights, scores) -> {
        for (int unit = 0; unit < scores.length; unit++) {
          scores[unit] = weights[0] * FIGURES[unit][0] + weights[1] * FIGURES[unit][1];
        }
      };

  @Property(tries = 30)
  void parts_add_up_to_the_whole_in_any_order(@ForAll @IntRange(max = 200) int cut) {
    WeightStudy study =
        WeightStudy.of(
            EVEN, new Perturbation.Dirichlet(5), new WeightStudy.DrawPlan(7, 200, 4), SUM);
    RankCounts whole = study.run();
    RankCounts parts = study.run(cut, 200).plus(study.run(0, cut));

    for (int unit = 0; unit < 4; unit++) {
      for (int rank = 0; rank <= 4; rank++) {
        assertThat(parts.count(unit, rank)).isEqualTo(whole.count(unit, rank));
      }
      assertThat(parts.sameGrade(unit)).isEqualTo(whole.sameGrade(unit));
    }
    assertThat(parts.averageShift()).isEqualTo(whole.averageShift());
  }

  @Example
  void a_unit_that_is_last_in_everything_stays_last() {
    RankCounts counts =
        new WeightStudy(
                EVEN, new Perturbation.Uniform(0.9), 1, 1000, 4, SUM, score -> score > 0.5 ? 1 : 0)
            .run();

    assertThat(counts.sameRank(3)).isEqualTo(1);
    assertThat(counts.quantile(3, 0.05)).isEqualTo(4);
    assertThat(counts.sameGrade(3)).isEqualTo(1);
    assertThat(counts.referenceRank(1)).isEqualTo(1);
    assertThat(counts.sameRank(1)).isBetween(0.2, 0.95);
    assertThat(counts.quantile(0, 0.05)).isEqualTo(1);
    assertThat(counts.averageShift()).isGreaterThan(0);
    assertThat(IntStream.rangeClosed(0, 4).mapToLong(rank -> counts.count(0, rank)).sum())
        .isEqualTo(1000);
  }

  @Example
  void units_without_a_score_have_no_rank() {
    WeighedScoring one = (weights, scores) -> java.util.Arrays.fill(scores, 1, 3, weights[0]);
    WeighedScoring scoring =
        (weights, scores) -> {
          one.score(weights, scores);
          scores[0] = Double.NaN;
        };
    RankCounts counts =
        WeightStudy.of(
                EVEN, new Perturbation.Uniform(0.1), new WeightStudy.DrawPlan(1, 50, 3), scoring)
            .run();

    assertThat(counts.referenceRank(0)).isZero();
    assertThat(counts.count(0, 0)).isEqualTo(50);
    assertThat(counts.quantile(0, 0.5)).isZero();
    assertThat(counts.count(2, 1)).isEqualTo(50);
    assertThat(counts.averageShift()).isZero();
  }

  @Property
  void siblings_keep_their_sum(@ForAll Random random) {
    double[] weights = {0.2, 0.3, 0.5, 30, 10, 7};
    int[] groups = {0, 0, 0, 1, 1, 2};
    SiblingWeights siblings = new SiblingWeights(weights, groups);
    for (Perturbation way :
        List.of(new Perturbation.Uniform(random.nextDouble()), new Perturbation.Dirichlet(3))) {
      double[] shaken = siblings.shaken(way, new DrawStream(random.nextLong(), 3));
      assertThat(shaken[0] + shaken[1] + shaken[2]).isCloseTo(1, within(1e-12));
      assertThat(shaken[3] + shaken[4]).isCloseTo(40, within(1e-12));
      assertThat(shaken[5]).isEqualTo(7);
    }
    assertThat(siblings.without(5)).isEmpty();
    assertThat(siblings.without(3).orElseThrow()).containsExactly(0.2, 0.3, 0.5, 0, 40, 7);
  }

  @Example
  void dirichlet_draws_have_the_mean_and_variance_of_their_law() {
    SiblingWeights siblings = SiblingWeights.of(0.2, 0.3, 0.5);
    int draws = 20_000;
    double[] first = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      first[draw] = siblings.shaken(new Perturbation.Dirichlet(4), new DrawStream(11, draw))[0];
    }
    Moments shape = Moments.of(first);
    assertThat(shape.mean()).isCloseTo(0.2, within(0.005));
    assertThat(shape.deviation()).isCloseTo(StrictMath.sqrt(0.2 * 0.8 / 5), within(0.005));
  }

  @Example
  void leaving_out_says_how_far_units_move() {
    List<WeightStudy.LeftOut> left =
        WeightStudy.of(EVEN, new Perturbation.Uniform(0.1), new WeightStudy.DrawPlan(1, 1, 4), SUM)
            .leaveOneOut();

    assertThat(left).hasSize(2);
    assertThat(left.get(0).averageShift()).isEqualTo(1.0);
    assertThat(left.get(0).mostShift()).isEqualTo(1);
    assertThat(left.get(1).weight()).isEqualTo(1);
  }

  @Example
  void ishigami() {
    for (long seed = 0; seed < 5; seed++) {
      Sobol.Indices indices = new Sobol(3, 16384, seed).indices(RobustnessTest::ishigami);
      assertThat(indices.variance()).isCloseTo(13.844587940719254, within(0.1));
      double[] first = {0.31390519114781146, 0.4424111447900409, 0};
      double[] total = {0.5575888552099592, 0.4424111447900409, 0.24368366406214773};
      for (int input = 0; input < 3; input++) {
        assertThat(indices.first().get(input)).isCloseTo(first[input], within(0.01));
        assertThat(indices.total().get(input)).isCloseTo(total[input], within(0.01));
      }
      assertThat(indices.runs()).isEqualTo(5 * 16384);
    }
  }

  @Example
  void inputs_beyond_the_table_of_the_sequence_are_sampled_too() {
    Sobol.Indices indices =
        new Sobol(14, 16384, 3)
            .indices(
                x -> {
                  double sum = 0;
                  for (int i = 0; i < x.length; i++) {
                    sum += (i + 1) * x[i];
                  }
                  return sum;
                });
    double all = IntStream.rangeClosed(1, 14).mapToDouble(i -> (double) i * i).sum();
    for (int i = 0; i < 14; i++) {
      double share = (i + 1.0) * (i + 1) / all;
      assertThat(indices.first().get(i)).isCloseTo(share, within(0.02));
      assertThat(indices.total().get(i)).isCloseTo(share, within(0.02));
    }
  }

  @Example
  void nothing_varies_nothing_is_shared() {
    Sobol.Indices indices = new Sobol(2, 16, 1).indices(x -> 5);
    assertThat(indices.variance()).isZero();
    assertThat(indices.first()).containsExactly(Double.NaN, Double.NaN);
    refused("GOV-ASM-212", () -> new Sobol(0, 16, 1));
    refused("GOV-ASM-212", () -> new Sobol(1, 1, 1));
  }

  @Example
  void studies_that_cannot_be_are_refused() {
    WeightStudy.DrawPlan plan = new WeightStudy.DrawPlan(1, 1, 4001);
    refused("GOV-ASM-213", () -> WeightStudy.of(EVEN, new Perturbation.Uniform(0.1), plan, SUM));
    WeightStudy.DrawPlan none = new WeightStudy.DrawPlan(1, 0, 4);
    refused("GOV-ASM-212", () -> WeightStudy.of(EVEN, new Perturbation.Uniform(0.1), none, SUM));
    refused("GOV-ASM-201", () -> new Perturbation.Uniform(1.1));
    refused("GOV-ASM-201", () -> new Perturbation.Dirichlet(0));
    refused("GOV-ASM-206", () -> SiblingWeights.of(0, 0));
    refused("GOV-ASM-206", () -> SiblingWeights.of(-1, 2));
  }

  @Example
  void wilson_keeps_small_bases_honest() {
    Wilson half = Wilson.of(5, 10, 1.959963984540054);
    assertThat(half.low()).isCloseTo(0.236593, within(1e-6));
    assertThat(half.high()).isCloseTo(0.763407, within(1e-6));
    assertThat(Wilson.of(0, 5, 1.96).low()).isZero();
    assertThat(Wilson.of(5, 5, 1.96).high()).isEqualTo(1);
    assertThat(Wilson.of(5, 5, 1.96).low()).isCloseTo(0.5655, within(1e-3));
    refused("GOV-ASM-212", () -> Wilson.of(0, 0, 1.96));
    refused("GOV-ASM-201", () -> Wilson.of(6, 5, 1.96));
  }

  @Example
  void moments_as_spreadsheets_have_them() {
    Moments shape = Moments.of(new double[] {3, 4, 5, 2, 3, 4, 5, 6, 4, 7});
    assertThat(shape.skew()).isCloseTo(0.359543071, within(1e-9));
    assertThat(shape.kurtosis()).isCloseTo(-0.151799637, within(1e-9));
    assertThat(Moments.of(new double[] {1, 1, 1}).skew()).isNaN();
  }

  private static double ishigami(double[] unit) {
    double[] x = java.util.Arrays.stream(unit).map(u -> StrictMath.PI * (2 * u - 1)).toArray();
    double sine = StrictMath.sin(x[1]);
    return StrictMath.sin(x[0]) * (1 + 0.1 * x[2] * x[2] * x[2] * x[2]) + 7 * sine * sine;
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith(code);
  }
}
