package org.grassroots.governance.model.assessment.method;

/**
 * Weights by the standard deviation of the figures, brought onto 0 to 1 or as they are.
 *
 * @param isScaled whether figures are brought onto 0 to 1 first; without, units of measurement
 *     decide
 * @param allConstant what becomes of figures that are all alike
 * @since 0.1
 */
public record Deviation(boolean isScaled, AllConstant allConstant) implements Objective {
  private static final String NAME = "standard-deviation";

  @Override
  public double[] weights(Criteria criteria) {
    double[] spreads =
        criteria.complete(NAME).all().stream()
            .mapToDouble(criterion -> spread(criterion.column()))
            .toArray();
    return allConstant.shares(NAME, spreads);
  }

  private double spread(double[] column) {
    double deviation = Columns.deviation(column, Divisor.SAMPLE);
    return isScaled && deviation > 0
        ? deviation / (Columns.most(column) - Columns.least(column))
        : deviation;
  }
}
