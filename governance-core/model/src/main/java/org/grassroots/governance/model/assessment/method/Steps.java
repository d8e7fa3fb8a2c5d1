package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.shared.Fraction;

/**
 * A table of steps that covers every figure: so many marks from here on. The table states what is
 * better, the direction of the indicator plays no part.
 *
 * @param below the mark below the first step
 * @param steps figures and marks, figures rising strictly, at least one
 * @param edge to which step a figure on the edge belongs
 * @since 0.1
 */
public record Steps(BigDecimal below, List<Point> steps, Edge edge)
    implements RationalNormalisation {

  /** To which step a figure belongs that lies on the edge of two. */
  public enum Edge {
    /** The upper one: steps are closed on the left, "from 90". */
    UPPER,
    /** The lower one: steps are closed on the right, "above 90". */
    LOWER
  }

  /** Copies the steps; refuses those that do not rise. */
  public Steps {
    steps = List.copyOf(steps);
    Point.checkRising("steps", steps);
  }

  @Override
  public double[] apply(double[] column, Direction direction) {
    double[] edges = steps.stream().mapToDouble(step -> step.at().doubleValue()).toArray();
    double[] marks = steps.stream().mapToDouble(step -> step.mark().doubleValue()).toArray();
    double lowest = below.doubleValue();
    return Columns.map(
        column,
        value -> {
          int passed = passed(edges, value);
          return passed == 0 ? lowest : marks[passed - 1];
        });
  }

  @Override
  public ExactColumn exact(ExactColumn column, Direction direction) {
    List<Fraction> edges = steps.stream().map(step -> Fraction.of(step.at())).toList();
    return column.map(
        value -> {
          BigDecimal mark = below;
          for (int i = 0; i < edges.size() && isPassed(value.compareTo(edges.get(i))); i++) {
            mark = steps.get(i).mark();
          }
          return Fraction.of(mark);
        });
  }

  @Override
  public double[] errorBounds(double[] column, Direction direction) {
    return Columns.map(apply(column, direction), mark -> Bounded.nearest(mark).error());
  }

  @Override
  public Range range() {
    return Point.range(Stream.concat(Stream.of(below), steps.stream().map(Point::mark)));
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private int passed(double[] edges, double value) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isPassed(value == edges[middle] ? 0 : value < edges[middle] ? -1 : 1)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isPassed(int comparison) {
    return comparison > 0 || comparison == 0 && edge == Edge.UPPER;
  }
}
