package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;
import java.util.List;

/**
 * A decision matrix: criteria as columns over the same units, at least one of each.
 *
 * @param all in the order of the scheme
 * @since 0.1
 */
public record Criteria(List<Criterion> all) {

  /** Copies the list; refuses columns of different length and weights that are none. */
  public Criteria {
    all = List.copyOf(all);
    if (all.isEmpty() || all.get(0).column().length == 0) {
      throw Refusals.shape("matrix", "nothing", "at least one unit and one criterion");
    }
    int units = all.get(0).column().length;
    double sum = 0;
    for (Criterion criterion : all) {
      if (criterion.column().length != units) {
        throw Refusals.shape(
            "matrix, " + criterion.name(), criterion.column().length + " units", units + " units");
      }
      if (!(criterion.weight() >= 0) || Double.isInfinite(criterion.weight())) {
        throw Refusals.weights("matrix, " + criterion.name(), criterion.weight(), "at least 0");
      }
      sum += criterion.weight();
    }
    if (!(sum > 0)) {
      throw Refusals.weights("matrix", "only weights of 0", "at least one above 0");
    }
  }

  /** How many units. */
  public int units() {
    return all.get(0).column().length;
  }

  /** How many criteria. */
  public int size() {
    return all.size();
  }

  /** The weights divided by their sum. */
  public double[] shares() {
    double[] weights = all.stream().mapToDouble(Criterion::weight).toArray();
    return Weights.shares("matrix", weights);
  }

  /** The same, refused when a cell is absent. */
  Criteria complete(String method) {
    for (Criterion criterion : all) {
      int absent = Columns.count(criterion.column());
      if (absent != units()) {
        int unit = 0;
        while (!Columns.isAbsent(criterion.column()[unit])) {
          unit++;
        }
        throw Refusals.absent(method, criterion.name() + ", unit " + unit);
      }
    }
    return this;
  }

  /** The columns of all criteria, copied. */
  double[][] columns() {
    return all.stream().map(c -> Arrays.copyOf(c.column(), units())).toArray(double[][]::new);
  }
}
