package org.grassroots.governance.tck.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.tck.Laws;

/**
 * The laws of scoring methods, on small columns of the kit's choosing.
 *
 * @since 0.1
 */
public final class MethodLaws {
  private static final Column RAW = Column.of(3, Double.NaN, -1, 7, 7, 0.5);
  private static final Column MOVED = Column.of(0.5, 7, 7, -1, Double.NaN, 3);

  private MethodLaws() {}

  /** The laws of a normaliser under parameters that fit it. */
  public static void prove(Normaliser normaliser, Parameters parameters) {
    for (Normaliser.Direction direction : Normaliser.Direction.values()) {
      Column first = normaliser.normalise(RAW, direction, parameters);
      Laws.prove(
          "M2", "as many results as units", () -> assertThat(first.size()).isEqualTo(RAW.size()));
      Laws.prove(
          "M3",
          "deterministic",
          () -> assertThat(normaliser.normalise(RAW, direction, parameters)).isEqualTo(first));
      Laws.prove(
          "M4",
          "permuting units permutes results",
          () ->
              assertThat(reversed(normaliser.normalise(MOVED, direction, parameters)))
                  .isEqualTo(first));
      Laws.prove("M5", "missing stays missing", () -> assertThat(first.isMissing(1)).isTrue());
      Laws.prove("M6", "results lie from 0 to 1", () -> assertInside(first));
      if (normaliser.isMonotone()) {
        Laws.prove(
            "M8",
            "a better input never gets a lower result",
            () -> assertMonotone(first, direction));
      }
    }
  }

  /** The laws of an aggregator under parameters that fit it. */
  public static void prove(Aggregator aggregator, Parameters parameters) {
    Column a = Column.of(0.2, 0.9, Double.NaN, 0.5);
    Column b = Column.of(0.4, 0.1, Double.NaN, 1);
    List<Child> children = List.of(new Child("a", 2, a), new Child("b", 1, b));
    Column first = aggregator.aggregate(children, parameters);
    Laws.prove(
        "M2", "as many results as units", () -> assertThat(first.size()).isEqualTo(a.size()));
    Laws.prove(
        "M3",
        "deterministic",
        () -> assertThat(aggregator.aggregate(children, parameters)).isEqualTo(first));
    Laws.prove(
        "M10", "a unit without children is missing", () -> assertThat(first.isMissing(2)).isTrue());
    if (aggregator.isMonotone()) {
      Column raised = Column.of(0.3, 1, Double.NaN, 0.6);
      Column more =
          aggregator.aggregate(
              List.of(new Child("a", 2, raised), new Child("b", 1, b)), parameters);
      Laws.prove(
          "M9",
          "raising one child never lowers the result",
          () -> {
            for (int unit = 0; unit < first.size(); unit++) {
              assertThat(first.isMissing(unit) || more.value(unit) >= first.value(unit)).isTrue();
            }
          });
    }
  }

  private static void assertInside(Column column) {
    for (int unit = 0; unit < column.size(); unit++) {
      assertThat(column.isMissing(unit) || column.value(unit) >= 0 && column.value(unit) <= 1)
          .isTrue();
    }
  }

  private static void assertMonotone(Column results, Normaliser.Direction direction) {
    int sign = direction == Normaliser.Direction.HIGHER_IS_BETTER ? 1 : -1;
    for (int one = 0; one < RAW.size(); one++) {
      for (int other = 0; other < RAW.size(); other++) {
        boolean isBetter = sign * RAW.value(one) > sign * RAW.value(other);
        assertThat(!isBetter || results.value(one) >= results.value(other)).isTrue();
      }
    }
  }

  private static Column reversed(Column column) {
    double[] values = column.toArray();
    double[] back = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      back[i] = values[values.length - 1 - i];
    }
    return Column.of(back);
  }
}
