package org.grassroots.governance.tck.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.grassroots.governance.model.assessment.method.Places;
import org.grassroots.governance.model.assessment.method.Range;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;
import org.grassroots.governance.tck.Killed;
import org.junit.jupiter.api.Test;

class MethodLawsTest {

  /** Squeezes into 0 to 1, then does what it is told. */
  private record Scale(UnaryOperator<double[]> twist) implements Normaliser {
    @Override
    public String id() {
      return "scale";
    }

    @Override
    public boolean isMonotone() {
      return true;
    }

    @Override
    public Column normalise(Column indicator, Direction direction, Parameters parameters) {
      double sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
      double[] squeezed =
          Arrays.stream(indicator.toArray())
              .map(value -> Double.isNaN(value) ? value : 0.5 + sign * value / 100)
              .toArray();
      return Column.of(twist.apply(squeezed));
    }
  }

  /** Joins as it is told. */
  private record Join(Function<List<Child>, Column> rule) implements Aggregator {
    @Override
    public String id() {
      return "join";
    }

    @Override
    public boolean isMonotone() {
      return true;
    }

    @Override
    public Column aggregate(List<Child> children, Parameters parameters) {
      return rule.apply(children);
    }
  }

  @Test
  void methods_that_keep_the_laws_pass() {
    MethodLaws.prove(new Scale(values -> values), Parameters.NONE);
    MethodLaws.prove(new Join(children -> children.get(0).column()), Parameters.NONE);
  }

  @Test
  void a_unit_too_few_breaks_m2() {
    killed("M2", values -> Arrays.copyOf(values, values.length - 1));
    Killed.by("M2", () -> MethodLaws.prove(new Join(children -> Column.of(0.5)), Parameters.NONE));
  }

  @Test
  void a_counter_inside_breaks_m3() {
    AtomicInteger calls = new AtomicInteger();
    killed("M3", values -> each(values, value -> value / calls.incrementAndGet()));
    Killed.by(
        "M3",
        () ->
            MethodLaws.prove(
                new Join(children -> Column.of(0, 0, 0, 0, calls.incrementAndGet())),
                Parameters.NONE));
  }

  @Test
  void to_favour_the_first_unit_breaks_m4() {
    killed(
        "M4",
        values -> {
          double[] favoured = values.clone();
          favoured[0] = 1;
          return favoured;
        });
  }

  @Test
  void a_guess_for_the_missing_breaks_m5() {
    killed("M5", values -> each(values, value -> Double.isNaN(value) ? 0 : value));
  }

  @Test
  void results_beyond_the_range_break_m6() {
    killed("M6", values -> each(values, value -> 100 * value));
  }

  @Test
  void a_prize_for_the_worse_breaks_m8() {
    killed("M8", values -> each(values, value -> 1 - value));
  }

  @Test
  void a_penalty_for_progress_breaks_m9() {
    Killed.by(
        "M9",
        () ->
            MethodLaws.prove(
                new Join(
                    children ->
                        Column.of(each(children.get(0).column().toArray(), value -> 1 - value))),
                Parameters.NONE));
  }

  @Test
  void a_score_out_of_nothing_breaks_m10() {
    Killed.by(
        "M10",
        () ->
            MethodLaws.prove(
                new Join(children -> Column.of(0.5, 0.5, 0.5, 0.5, 0.5)), Parameters.NONE));
  }

  @Test
  void an_id_that_changes_breaks_m1() {
    AtomicInteger calls = new AtomicInteger();
    Normaliser restless =
        new Normaliser() {
          @Override
          public String id() {
            return "id-" + calls.incrementAndGet();
          }

          @Override
          public boolean isMonotone() {
            return false;
          }

          @Override
          public Column normalise(Column indicator, Direction direction, Parameters parameters) {
            return indicator;
          }
        };
    Killed.by("M1", () -> MethodLaws.prove(restless, Parameters.NONE));
  }

  @Test
  void to_favour_the_first_unit_breaks_m4_of_every_role() {
    Killed.by(
        "M4",
        () ->
            MethodLaws.prove(
                new Join(children -> firstRaised(children.get(0).column())), Parameters.NONE));
    Killed.by("M4", () -> weigh(children -> children.get(0).column().value(0), 1));
    Killed.by(
        "M4",
        () ->
            grade((scores, unit) -> unit == 4 ? "good" : scores.value(unit) > 50 ? "good" : "bad"));
    Killed.by("M4", () -> rank(criteria -> firstRaised(criteria.get(0).column())));
  }

  @Test
  void weights_keep_their_laws_and_twins_are_killed() {
    weigh(children -> 1, 1);
    Killed.by("M2", () -> MethodLaws.prove(new Weigh(children -> List.of(1.0)), Parameters.NONE));
    AtomicInteger calls = new AtomicInteger();
    Killed.by("M3", () -> weigh(children -> calls.incrementAndGet(), 1));
    Killed.by("M11", () -> weigh(children -> -1, 1));
    Killed.by("M11", () -> weigh(children -> 0, 0));
    Killed.by("M11", () -> weigh(children -> Double.NaN, 1));
  }

  @Test
  void bands_keep_their_laws_and_twins_are_killed() {
    grade((scores, unit) -> scores.value(unit) > 80 ? "good" : "bad");
    Killed.by("M2", () -> MethodLaws.prove(new Grade(scores -> List.of()), BANDS, Parameters.NONE));
    AtomicInteger calls = new AtomicInteger();
    Killed.by("M3", () -> grade((scores, unit) -> calls.incrementAndGet() > 8 ? "good" : "bad"));
    Killed.by("M12", () -> grade((scores, unit) -> scores.value(unit) > 80 ? "bad" : "good"));
    Killed.by("M12", () -> grade((scores, unit) -> "best"));
    Killed.by(
        "M12",
        () ->
            MethodLaws.prove(
                new Grade(scores -> java.util.Collections.nCopies(8, Optional.of("bad"))),
                BANDS,
                Parameters.NONE));
  }

  @Test
  void ranks_keep_their_laws_and_twins_are_killed() {
    rank(MethodLawsTest::sum);
    Killed.by("M2", () -> rank(criteria -> Column.of(1)));
    AtomicInteger calls = new AtomicInteger();
    Killed.by("M3", () -> rank(criteria -> Column.of(0, 0, 0, 0, 0, calls.incrementAndGet())));
    Killed.by(
        "M13",
        () ->
            MethodLaws.prove(
                new Rank(
                    criteria ->
                        new RankedUnits(sum(criteria), Column.of(1, 1, 1, 1, 1, 1), Map.of())),
                Parameters.NONE));
    Killed.by("M14", () -> rank(criteria -> light(criteria)));
    Killed.by(
        "M15", () -> rank(criteria -> Column.of(each(sum(criteria).toArray(), value -> -value))));
  }

  @Test
  void means_keep_their_laws_and_twins_are_killed() {
    MethodLaws.proveMean(new Join(MethodLawsTest::mean), Parameters.NONE);
    Killed.by(
        "M16",
        () ->
            MethodLaws.proveMean(
                new Join(children -> Column.of(each(mean(children).toArray(), v -> v / 2))),
                Parameters.NONE));
    Killed.by(
        "M17",
        () ->
            MethodLaws.proveMean(new Join(children -> children.get(0).column()), Parameters.NONE));
    Killed.by(
        "M18",
        () ->
            MethodLaws.proveMean(
                new Join(
                    children ->
                        children.get(0).weight() > 5 ? children.get(0).column() : mean(children)),
                Parameters.NONE));
  }

  @Test
  void a_range_of_its_own_is_kept() {
    Normaliser wide =
        new Normaliser() {
          @Override
          public String id() {
            return "wide";
          }

          @Override
          public boolean isMonotone() {
            return false;
          }

          @Override
          public Range range(Parameters parameters) {
            return new Range(-1, 6.9);
          }

          @Override
          public Column normalise(Column indicator, Direction direction, Parameters parameters) {
            return indicator;
          }
        };
    Killed.by("M6", () -> MethodLaws.prove(wide, Parameters.NONE));
  }

  private static final List<String> BANDS = List.of("good", "bad");

  /** Weighs as it is told. */
  private record Weigh(Function<List<Child>, List<Double>> rule) implements Weighting {
    @Override
    public String id() {
      return "weigh";
    }

    @Override
    public List<Double> weigh(List<Child> children, Parameters parameters) {
      return rule.apply(children);
    }
  }

  /** Grades as it is told. */
  private record Grade(Function<Column, List<Optional<String>>> rule) implements Grader {
    @Override
    public String id() {
      return "grade";
    }

    @Override
    public List<Optional<String>> grade(Column scores, List<String> bands, Parameters parameters) {
      return rule.apply(scores);
    }
  }

  /** Ranks as it is told. */
  private record Rank(Function<List<Child>, RankedUnits> rule) implements Ranker {
    @Override
    public String id() {
      return "rank";
    }

    @Override
    public boolean isMonotone() {
      return true;
    }

    @Override
    public RankedUnits rank(List<Child> criteria, Parameters parameters) {
      return rule.apply(criteria);
    }
  }

  private static void weigh(java.util.function.ToDoubleFunction<List<Child>> one, double others) {
    MethodLaws.prove(
        new Weigh(
            children -> {
              List<Double> weights =
                  new java.util.ArrayList<>(java.util.Collections.nCopies(children.size(), others));
              weights.set(0, one.applyAsDouble(children));
              return weights;
            }),
        Parameters.NONE);
  }

  private static void grade(java.util.function.BiFunction<Column, Integer, String> one) {
    MethodLaws.prove(
        new Grade(
            scores ->
                java.util.stream.IntStream.range(0, scores.size())
                    .mapToObj(
                        unit ->
                            scores.isMissing(unit)
                                ? Optional.<String>empty()
                                : Optional.of(one.apply(scores, unit)))
                    .toList()),
        BANDS,
        Parameters.NONE);
  }

  private static void rank(Function<List<Child>, Column> score) {
    MethodLaws.prove(
        new Rank(
            criteria -> {
              Column scores = score.apply(criteria);
              return new RankedUnits(
                  scores, Column.of(Places.bestFirst(scores.toArray())), Map.of());
            }),
        Parameters.NONE);
  }

  private static Column sum(List<Child> criteria) {
    double[] sums = new double[criteria.get(0).column().size()];
    for (Child child : criteria) {
      int sign = child.direction() == Normaliser.Direction.HIGHER_IS_BETTER ? 1 : -1;
      for (int unit = 0; unit < sums.length; unit++) {
        sums[unit] += sign * child.column().value(unit);
      }
    }
    return Column.of(sums);
  }

  /** Turns around once weights are heavy. */
  private static Column light(List<Child> criteria) {
    double sign = criteria.get(0).weight() > 5 ? -1 : 1;
    return Column.of(each(sum(criteria).toArray(), value -> sign * value));
  }

  private static Column mean(List<Child> children) {
    double[] means = new double[children.get(0).column().size()];
    for (int unit = 0; unit < means.length; unit++) {
      double sum = 0;
      int present = 0;
      for (Child child : children) {
        sum += child.column().isMissing(unit) ? 0 : child.column().value(unit);
        present += child.column().isMissing(unit) ? 0 : 1;
      }
      means[unit] = present == 0 ? Double.NaN : sum / present;
    }
    return Column.of(means);
  }

  private static Column firstRaised(Column column) {
    double[] favoured = column.toArray();
    favoured[0] += 100;
    return Column.of(favoured);
  }

  private static void killed(String number, UnaryOperator<double[]> twist) {
    Killed.by(number, () -> MethodLaws.prove(new Scale(twist), Parameters.NONE));
  }

  private static double[] each(double[] values, java.util.function.DoubleUnaryOperator change) {
    return Arrays.stream(values).map(change).toArray();
  }
}
