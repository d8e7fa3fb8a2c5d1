package org.grassroots.governance.model.assessment.method;

/**
 * Entropy weights: a criterion weighs more the less evenly its figures are spread over the units.
 * Directions play no part; figures below 0 are refused, because shifting them changes the weights.
 *
 * @param allConstant what becomes of figures that are all alike
 * @since 0.1
 */
public record Entropy(AllConstant allConstant) implements Objective {
  private static final String NAME = "entropy";

  @Override
  public double[] weights(Criteria criteria) {
    int units = criteria.complete(NAME).units();
    if (units < 2) {
      throw Refusals.tooFew(NAME + ", units", units, 2);
    }
    double[] gaps =
        criteria.all().stream().mapToDouble(criterion -> 1 - entropy(criterion.column())).toArray();
    for (int i = 0; i < gaps.length; i++) {
      boolean isFlat = Columns.isConstant(criteria.all().get(i).column());
      gaps[i] = isFlat ? 0 : StrictMath.max(0, gaps[i]);
    }
    return allConstant.shares(NAME, gaps);
  }

  private static double entropy(double[] column) {
    double sum =
        Columns.sum(
            column,
            value -> {
              if (value < 0) {
                throw Refusals.cell(NAME, value, "a figure of at least 0");
              }
              return value;
            });
    if (sum == 0) {
      return 1;
    }
    double disorder = Columns.sum(column, value -> value == 0 ? 0 : share(value / sum));
    return -disorder / StrictMath.log(column.length);
  }

  private static double share(double share) {
    return share == 0 ? 0 : share * StrictMath.log(share);
  }
}
