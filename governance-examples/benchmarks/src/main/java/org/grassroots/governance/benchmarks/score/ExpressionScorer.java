package org.grassroots.governance.benchmarks.score;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import java.math.MathContext;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The formulas an administrator would type, evaluated a unit at a time by EvalEx. */
final class ExpressionScorer implements Scorer {
  private static final int MOST = 20_000;
  private Town town = new Town(0);

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public void load(Town other) {
    town = other;
  }

  private static Expression mean(
      int from, int to, String name, IntUnaryOperator weight, IntFunction<String> value) {
    ExpressionConfiguration fast =
        ExpressionConfiguration.builder().mathContext(MathContext.DECIMAL64).build();
    String above =
        IntStream.range(from, to)
            .mapToObj(k -> weight.applyAsInt(k) + "*p" + name + k + "*" + value.apply(k))
            .collect(Collectors.joining("+"));
    String below =
        IntStream.range(from, to)
            .mapToObj(k -> weight.applyAsInt(k) + "*p" + name + k)
            .collect(Collectors.joining("+"));
    return new Expression("(" + above + ")/(" + below + ")", fast);
  }

  private static String share(int k) {
    String figure =
        Town.isDown(k)
            ? "(%d-i%d)".formatted(Town.upper(k), k)
            : "(i%d-%d)".formatted(k, Town.lower(k));
    return "MAX(0,MIN(1,%s/%d))".formatted(figure, Town.upper(k) - Town.lower(k));
  }

  @Override
  public Marks score() throws EvaluationException, ParseException {
    Expression[] groups = new Expression[Town.GROUPS];
    for (int g = 0; g < groups.length; g++) {
      groups[g] =
          mean(
              g * Town.IN_GROUP,
              (g + 1) * Town.IN_GROUP,
              "i",
              Town::weight,
              ExpressionScorer::share);
    }
    Expression[] dimensions = new Expression[Town.DIMENSIONS];
    for (int d = 0; d < dimensions.length; d++) {
      dimensions[d] =
          mean(
              d * Town.IN_DIMENSION,
              (d + 1) * Town.IN_DIMENSION,
              "g",
              Town::groupWeight,
              g -> "g" + g);
    }
    Expression total = mean(0, Town.DIMENSIONS, "d", Town::dimensionWeight, d -> "d" + d);
    Marks marks = new Marks(town.units());
    for (int unit = 0; unit < town.units(); unit++) {
      marks.put(unit, score(unit, groups, dimensions, total), town.grave[unit] > 0);
    }
    marks.rank();
    return marks;
  }

  private double score(int unit, Expression[] groups, Expression[] dimensions, Expression total)
      throws EvaluationException, ParseException {
    for (int d = 0; d < dimensions.length; d++) {
      for (int g = d * Town.IN_DIMENSION; g < (d + 1) * Town.IN_DIMENSION; g++) {
        for (int k = g * Town.IN_GROUP; k < (g + 1) * Town.IN_GROUP; k++) {
          double figure = town.cells[k][unit];
          boolean isKnown = !Double.isNaN(figure);
          groups[g].with("i" + k, isKnown ? figure : Town.lower(k)).with("pi" + k, isKnown ? 1 : 0);
        }
        dimensions[d].with("g" + g, groups[g].evaluate()).with("pg" + g, 1);
      }
      total.with("d" + d, dimensions[d].evaluate()).with("pd" + d, 1);
    }
    return 100 * total.evaluate().getNumberValue().doubleValue() + Math.min(5, town.bonus[unit]);
  }
}
