package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;

/**
 * A row of a table: what a figure is worth.
 *
 * @param at the figure
 * @param mark its mark
 * @since 0.1
 */
public record Point(BigDecimal at, BigDecimal mark) {

  static void checkRising(String method, java.util.List<Point> points) {
    if (points.isEmpty()) {
      throw Refusals.table(method, "no row", "at least one row");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i - 1).at().compareTo(points.get(i).at()) >= 0) {
        throw Refusals.table(
            method,
            points.get(i).at() + " after " + points.get(i - 1).at(),
            "figures that rise from row to row");
      }
    }
  }

  static Range range(java.util.stream.Stream<BigDecimal> marks) {
    double[] values = marks.mapToDouble(BigDecimal::doubleValue).toArray();
    return new Range(Columns.least(values), Columns.most(values));
  }
}
