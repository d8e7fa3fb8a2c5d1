package org.grassroots.governance.tck.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.grassroots.governance.model.assessment.method.Places;
import org.grassroots.governance.model.assessment.method.Range;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Normaliser.Direction;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;
import org.grassroots.governance.tck.Laws;

/**
 * The laws of scoring methods, on the columns of {@link Samples} or on columns of one's own.
 *
 * @since 0.1
 */
public final class MethodLaws {
  private static final double CLOSE = 1e-9;

  private MethodLaws() {}

  /** The laws of a normaliser under parameters that fit it, on figures of either sign. */
  public static void prove(Normaliser normaliser, Parameters parameters) {
    prove(normaliser, parameters, Samples.RAW);
  }

  /** The laws of a normaliser on a column that it takes; the column must have a missing cell. */
  public static void prove(Normaliser normaliser, Parameters parameters, Column raw) {
    Range range = normaliser.range(parameters);
    for (Direction direction : Direction.values()) {
      Column first = normaliser.normalise(raw, direction, parameters);
      Laws.prove(
          "M1", "the id is constant", () -> assertThat(normaliser.id()).isEqualTo(normaliser.id()));
      Laws.prove(
          "M2", "as many results as units", () -> assertThat(first.size()).isEqualTo(raw.size()));
      Laws.prove(
          "M3",
          "deterministic",
          () -> assertThat(normaliser.normalise(raw, direction, parameters)).isEqualTo(first));
      Laws.prove(
          "M4",
          "permuting units permutes results",
          () -> {
            Column moved = normaliser.normalise(Samples.reversed(raw), direction, parameters);
            assertThat(Samples.reversed(moved)).isEqualTo(first);
          });
      Laws.prove("M5", "missing stays missing", () -> assertMissing(raw, first));
      Laws.prove("M6", "results lie in the declared range", () -> assertInside(first, range));
      if (normaliser.isMonotone()) {
        Laws.prove(
            "M8",
            "a better input never gets a lower result",
            () -> assertMonotone(raw, first, direction));
      }
    }
  }

  /** The laws of an aggregator under parameters that fit it, on children from 0 to 1. */
  public static void prove(Aggregator aggregator, Parameters parameters) {
    prove(aggregator, parameters, Samples.CHILDREN);
  }

  /**
   * The laws of an aggregator on children that it takes; the unit {@link Samples#ABSENT} must have
   * no child at all.
   */
  public static void prove(Aggregator aggregator, Parameters parameters, List<Child> children) {
    Column first = aggregator.aggregate(children, parameters);
    int units = children.get(0).column().size();
    Laws.prove("M2", "as many results as units", () -> assertThat(first.size()).isEqualTo(units));
    Laws.prove(
        "M3",
        "deterministic",
        () -> assertThat(aggregator.aggregate(children, parameters)).isEqualTo(first));
    Laws.prove(
        "M4",
        "permuting units permutes results",
        () ->
            assertThat(
                    Samples.reversed(
                        aggregator.aggregate(
                            Samples.each(children, Samples::reversed), parameters)))
                .isEqualTo(first));
    Laws.prove(
        "M10",
        "a unit without children is missing",
        () -> assertThat(first.isMissing(Samples.ABSENT)).isTrue());
    if (aggregator.isMonotone()) {
      for (int raised = 0; raised < children.size(); raised++) {
        Column more = aggregator.aggregate(Samples.raised(children, raised), parameters);
        Laws.prove(
            "M9", "raising one child never lowers the result", () -> assertNotLower(first, more));
      }
    }
  }

  /**
   * What a mean keeps beside the laws of an aggregator: equal children give what they are, the
   * order of children and a factor of all weights play no part.
   */
  public static void proveMean(Aggregator aggregator, Parameters parameters) {
    List<Child> children = Samples.CHILDREN;
    Column first = aggregator.aggregate(children, parameters);
    Laws.prove(
        "M16",
        "equal children give what they are",
        () -> {
          Column own = children.get(0).column();
          Column same = aggregator.aggregate(Samples.each(children, column -> own), parameters);
          assertClose(same, own);
        });
    Laws.prove(
        "M17",
        "the order of children plays no part",
        () -> {
          List<Child> turned = new ArrayList<>(children);
          Collections.reverse(turned);
          assertClose(aggregator.aggregate(turned, parameters), first);
        });
    Laws.prove(
        "M18",
        "a factor of all weights plays no part",
        () -> assertClose(aggregator.aggregate(Samples.heavier(children, 7), parameters), first));
  }

  /** The laws of a weighting under parameters that fit it, on four complete columns above 0. */
  public static void prove(Weighting weighting, Parameters parameters) {
    prove(weighting, parameters, Samples.CRITERIA);
  }

  /** The laws of a weighting on children that it takes. */
  public static void prove(Weighting weighting, Parameters parameters, List<Child> children) {
    List<Double> first = weighting.weigh(children, parameters);
    Laws.prove(
        "M2", "as many weights as children", () -> assertThat(first).hasSize(children.size()));
    Laws.prove(
        "M3",
        "deterministic",
        () -> assertThat(weighting.weigh(children, parameters)).isEqualTo(first));
    Laws.prove(
        "M4",
        "permuting units changes no weight",
        () ->
            assertThat(weighting.weigh(Samples.each(children, Samples::reversed), parameters))
                .isEqualTo(first));
    Laws.prove(
        "M11",
        "no weight is negative, at least one is positive",
        () -> {
          assertThat(first).allMatch(weight -> weight >= 0 && Double.isFinite(weight));
          assertThat(first).anyMatch(weight -> weight > 0);
        });
  }

  /** The laws of a grader with so many bands as its parameters are made for. */
  public static void prove(Grader grader, List<String> bands, Parameters parameters) {
    Column scores = Samples.SCORES;
    List<Optional<String>> first = grader.grade(scores, bands, parameters);
    Laws.prove("M2", "as many bands as units", () -> assertThat(first).hasSize(scores.size()));
    Laws.prove(
        "M3",
        "deterministic",
        () -> assertThat(grader.grade(scores, bands, parameters)).isEqualTo(first));
    Laws.prove(
        "M4",
        "permuting units permutes bands",
        () -> {
          List<Optional<String>> moved =
              new ArrayList<>(grader.grade(Samples.reversed(scores), bands, parameters));
          Collections.reverse(moved);
          assertThat(moved).isEqualTo(first);
        });
    Laws.prove(
        "M12",
        "a higher score never gets a worse band; a missing one gets none",
        () -> assertGraded(scores, first, bands));
  }

  /** The laws of a ranker under parameters that fit four complete criteria above 0. */
  public static void prove(Ranker ranker, Parameters parameters) {
    prove(ranker, parameters, Samples.CRITERIA);
  }

  /** The laws of a ranker on criteria that it takes. */
  public static void prove(Ranker ranker, Parameters parameters, List<Child> criteria) {
    RankedUnits first = ranker.rank(criteria, parameters);
    int units = criteria.get(0).column().size();
    Laws.prove(
        "M2",
        "as many results as units",
        () -> {
          assertThat(first.score().size()).isEqualTo(units);
          assertThat(first.rank().size()).isEqualTo(units);
          assertThat(first.figures().values()).allMatch(figure -> figure.size() == units);
        });
    Laws.prove(
        "M3",
        "deterministic",
        () -> assertThat(ranker.rank(criteria, parameters)).isEqualTo(first));
    Laws.prove(
        "M4",
        "permuting units permutes ranks",
        () -> {
          List<Child> moved = Samples.each(criteria, Samples::reversed);
          Column ranks = ranker.rank(moved, parameters).rank();
          assertThat(Samples.reversed(ranks)).isEqualTo(first.rank());
        });
    Laws.prove(
        "M13",
        "ranks follow scores",
        () ->
            assertThat(first.rank())
                .isEqualTo(Column.of(Places.bestFirst(first.score().toArray()))));
    Laws.prove(
        "M14",
        "a factor of all weights changes no rank",
        () ->
            assertThat(ranker.rank(Samples.heavier(criteria, 4), parameters).rank())
                .isEqualTo(first.rank()));
    if (ranker.isMonotone()) {
      Laws.prove(
          "M15",
          "a unit that is at least as good by every criterion never has a worse rank",
          () -> assertDominance(criteria, first.rank()));
    }
  }

  private static void assertMissing(Column raw, Column results) {
    for (int unit = 0; unit < raw.size(); unit++) {
      assertThat(!raw.isMissing(unit) || results.isMissing(unit)).isTrue();
    }
  }

  private static void assertInside(Column column, Range range) {
    for (int unit = 0; unit < column.size(); unit++) {
      double value = column.value(unit);
      assertThat(column.isMissing(unit) || value >= range.least() && value <= range.most())
          .isTrue();
    }
  }

  private static void assertMonotone(Column raw, Column results, Direction direction) {
    int sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
    for (int one = 0; one < raw.size(); one++) {
      for (int other = 0; other < raw.size(); other++) {
        boolean isBetter = sign * raw.value(one) > sign * raw.value(other);
        assertThat(!isBetter || !(results.value(one) < results.value(other))).isTrue();
      }
    }
  }

  private static void assertNotLower(Column before, Column after) {
    for (int unit = 0; unit < before.size(); unit++) {
      double slack = 1e-14 * Math.abs(before.value(unit));
      assertThat(before.isMissing(unit) || after.value(unit) >= before.value(unit) - slack)
          .isTrue();
    }
  }

  private static void assertClose(Column one, Column other) {
    for (int unit = 0; unit < one.size(); unit++) {
      assertThat(one.isMissing(unit)).isEqualTo(other.isMissing(unit));
      assertThat(one.isMissing(unit) || Math.abs(one.value(unit) - other.value(unit)) < CLOSE)
          .isTrue();
    }
  }

  private static void assertGraded(
      Column scores, List<Optional<String>> grades, List<String> bands) {
    for (int one = 0; one < scores.size(); one++) {
      assertThat(grades.get(one).isEmpty()).isEqualTo(scores.isMissing(one));
      assertThat(grades.get(one).map(bands::contains).orElse(true)).isTrue();
      for (int other = 0; other < scores.size(); other++) {
        if (scores.value(one) > scores.value(other)) {
          int better = bands.indexOf(grades.get(one).orElseThrow());
          assertThat(better).isLessThanOrEqualTo(bands.indexOf(grades.get(other).orElseThrow()));
        }
      }
    }
  }

  private static void assertDominance(List<Child> criteria, Column rank) {
    int units = rank.size();
    for (int one = 0; one < units; one++) {
      for (int other = 0; other < units; other++) {
        int a = one;
        int b = other;
        boolean isAtLeast = criteria.stream().allMatch(child -> lead(child, a, b) >= 0);
        assertThat(!isAtLeast || !(rank.value(a) > rank.value(b))).isTrue();
      }
    }
    assertThat(IntStream.range(0, units)).isNotEmpty();
  }

  private static double lead(Child child, int one, int other) {
    double lead = child.column().value(one) - child.column().value(other);
    return child.direction() == Direction.HIGHER_IS_BETTER ? lead : -lead;
  }
}
