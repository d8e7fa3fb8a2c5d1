package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/** Between doubles and the decimals they were read from. */
final class Exact {
  private Exact() {}

  /** The shortest decimal whose nearest double this is. */
  static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  static Fraction fraction(double value) {
    return Fraction.of(decimal(value));
  }

  static ExactColumn scores(double[] column) {
    List<Optional<Fraction>> cells = new ArrayList<>(column.length);
    for (double value : column) {
      cells.add(Columns.isAbsent(value) ? Optional.empty() : Optional.of(fraction(value)));
    }
    return ExactColumn.of(cells);
  }

  static double[] doubles(ExactColumn scores) {
    double[] column = new double[scores.size()];
    for (int unit = 0; unit < column.length; unit++) {
      column[unit] = scores.at(unit).map(Fraction::doubleValue).orElse(Double.NaN);
    }
    return column;
  }

  static Fraction sum(List<Fraction> terms) {
    return terms.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  static ExactColumn nothing(int size) {
    return ExactColumn.of(java.util.Collections.nCopies(size, Optional.empty()));
  }
}
