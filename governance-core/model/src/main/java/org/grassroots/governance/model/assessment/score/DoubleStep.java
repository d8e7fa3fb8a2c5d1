package org.grassroots.governance.model.assessment.score;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Adjust;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.shared.Fraction;

/** A step of a group in doubles, over all units. */
interface DoubleStep {

  /** Replaces the figures; NaN mostly stays NaN. */
  void apply(double[] column);

  /** The fast form where there is one, else the step itself. */
  static DoubleStep of(Fitted fitted, Node node, Scored scored) {
    Step step = fitted.step();
    if (step instanceof Steps.Points points) {
      double full = points.full().doubleValue();
      return each((value, unit) -> value * full);
    }
    if (step instanceof Steps.Clip clip) {
      double from = clip.from().map(Fraction::doubleValue).orElse(Double.NEGATIVE_INFINITY);
      double to = clip.to().map(Fraction::doubleValue).orElse(Double.POSITIVE_INFINITY);
      return each((value, unit) -> Math.min(Math.max(value, from), to));
    }
    if (step instanceof Adjust adjust) {
      return adjusted(adjust, node, scored);
    }
    if (step instanceof Step.OfUnit exact) {
      return each(
          (value, unit) ->
              Double.isNaN(value)
                  ? value
                  : number(exact.apply(Doubles.cell(value), scope(node, scored, unit))));
    }
    return column -> fitAnew(step, node, scored, column);
  }

  /** What becomes of one figure. */
  interface EachValue {
    double of(double value, int unit);
  }

  private static DoubleStep each(EachValue each) {
    return column -> {
      for (int unit = 0; unit < column.length; unit++) {
        column[unit] = each.of(column[unit], unit);
      }
    };
  }

  /** What items count does not depend on weights. */
  private static DoubleStep adjusted(Adjust adjust, Node node, Scored scored) {
    Adjust plain =
        new Adjust(
            Adjust.Sign.BONUS,
            adjust.id(),
            adjust.items(),
            adjust.cap(),
            Adjust.Base.POINTS,
            Optional.empty());
    double[] points = new double[scored.data().units().size()];
    for (int unit = 0; unit < points.length; unit++) {
      points[unit] = number(plain.apply(Cell.of(Fraction.ZERO), scope(node, scored, unit)));
    }
    double full = node.full().map(Fraction::doubleValue).orElse(0.0);
    double floor = adjust.floor().map(Fraction::doubleValue).orElse(Double.NEGATIVE_INFINITY);
    return each(
        (value, unit) -> {
          double amount =
              switch (adjust.base()) {
                case POINTS -> points[unit];
                case PERCENT_OF_FULL -> points[unit] / 100 * full;
                case PERCENT_OF_VALUE -> points[unit] / 100 * value;
              };
          return adjust.sign() == Adjust.Sign.BONUS
              ? value + amount
              : Math.max(value - amount, Math.min(value, floor));
        });
  }

  private static void fitAnew(Step step, Node node, Scored scored, double[] column) {
    Cell[] cells = new Cell[column.length];
    boolean[] isReference = new boolean[column.length];
    for (int unit = 0; unit < cells.length; unit++) {
      cells[unit] = Doubles.cell(column[unit]);
      isReference[unit] = scored.isRanked(unit);
    }
    Fitted fitted = Fitted.of(step, cells, scored.data(), isReference);
    for (int unit = 0; unit < cells.length; unit++) {
      column[unit] =
          number(fitted.of(scored.data(), unit).apply(cells[unit], scope(node, scored, unit)));
    }
  }

  private static UnitScope scope(Node node, Scored scored, int unit) {
    return new UnitScope(scored.data(), unit, node, new LinkedHashSet<>());
  }

  private static double number(Cell cell) {
    return cell.number().map(Doubles::nearest).orElse(Double.NaN);
  }
}
