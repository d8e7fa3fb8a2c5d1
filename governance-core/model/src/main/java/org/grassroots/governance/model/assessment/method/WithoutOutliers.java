package org.grassroots.governance.model.assessment.method;

import org.grassroots.governance.model.assessment.Direction;

/**
 * Treats extreme figures before the column is brought onto a scale. The direction plays no part.
 *
 * @param rules when and how
 * @since 0.1
 */
public record WithoutOutliers(Outliers rules) implements Normalisation {

  @Override
  public double[] apply(double[] column, Direction direction) {
    return rules.treat(column).column();
  }

  @Override
  public Range range() {
    return Range.ALL;
  }

  @Override
  public boolean isMonotone() {
    return false;
  }
}
