package org.grassroots.governance.model.assessment.method;

import java.util.List;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Straight lines between points. The table states what is better, the direction of the indicator
 * plays no part.
 *
 * @param points figures and marks, figures rising strictly, at least two
 * @param outside what becomes of figures beyond the first and the last point
 * @since 0.1
 */
public record Piecewise(List<Point> points, Outside outside) implements RationalNormalisation {
  private static final String NAME = "piecewise";

  /** What becomes of figures beyond the table. */
  public enum Outside {
    /** They count as the nearest point. */
    HOLD,
    /** They are refused. */
    ERROR
  }

  /** Copies the points; refuses fewer than two and those that do not rise. */
  public Piecewise {
    points = List.copyOf(points);
    Point.checkRising(NAME, points);
    if (points.size() < 2) {
      throw Refusals.table(NAME, "one point", "at least two points");
    }
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    return Columns.map(column, value -> bounded(value).value());
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    return column.map(this::exact);
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    return Columns.map(column, value -> bounded(value).error());
  }

  @Override
  public Range range() {
    return Point.range(points.stream().map(Point::mark));
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private Bounded bounded(double value) {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    if (value <= first.at().doubleValue() || value >= last.at().doubleValue()) {
      Point end = value <= first.at().doubleValue() ? first : last;
      check(value, value == end.at().doubleValue());
      return Bounded.nearest(end.mark().doubleValue());
    }
    int i = 1;
    while (value > points.get(i).at().doubleValue()) {
      i++;
    }
    Point left = points.get(i - 1);
    Point right = points.get(i);
    Bounded from = Bounded.nearest(left.at().doubleValue());
    Bounded low = Bounded.nearest(left.mark().doubleValue());
    Bounded high = Bounded.nearest(right.mark().doubleValue());
    Bounded way =
        Bounded.nearest(value)
            .minus(from)
            .dividedBy(Bounded.nearest(right.at().doubleValue()).minus(from));
    Bounded mark = low.plus(high.minus(low).times(way));
    return low.value() <= high.value() ? mark.clipped(low, high) : mark.clipped(high, low);
  }

  private Fraction exact(Fraction value) {
    Fraction start = Fraction.of(points.get(0).at());
    Point last = points.get(points.size() - 1);
    if (value.compareTo(start) <= 0 || value.compareTo(Fraction.of(last.at())) >= 0) {
      Point end = value.compareTo(start) <= 0 ? points.get(0) : last;
      check(value.doubleValue(), value.equals(Fraction.of(end.at())));
      return Fraction.of(end.mark());
    }
    int i = 1;
    while (value.compareTo(Fraction.of(points.get(i).at())) > 0) {
      i++;
    }
    Fraction from = Fraction.of(points.get(i - 1).at());
    Fraction low = Fraction.of(points.get(i - 1).mark());
    Fraction way = value.minus(from).dividedBy(Fraction.of(points.get(i).at()).minus(from));
    return low.plus(Fraction.of(points.get(i).mark()).minus(low).times(way));
  }

  private void check(double value, boolean isOnEnd) {
    if (!isOnEnd && outside == Outside.ERROR) {
      throw Refusals.cell(
          NAME,
          value,
          "from %s to %s".formatted(points.get(0).at(), points.get(points.size() - 1).at()));
    }
  }
}
