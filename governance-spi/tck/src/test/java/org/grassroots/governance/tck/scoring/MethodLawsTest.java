package org.grassroots.governance.tck.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
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
                new Join(children -> Column.of(0, 0, 0, calls.incrementAndGet())),
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
            MethodLaws.prove(new Join(children -> Column.of(0.5, 0.5, 0.5, 0.5)), Parameters.NONE));
  }

  private static void killed(String number, UnaryOperator<double[]> twist) {
    Killed.by(number, () -> MethodLaws.prove(new Scale(twist), Parameters.NONE));
  }

  private static double[] each(double[] values, java.util.function.DoubleUnaryOperator change) {
    return Arrays.stream(values).map(change).toArray();
  }
}
