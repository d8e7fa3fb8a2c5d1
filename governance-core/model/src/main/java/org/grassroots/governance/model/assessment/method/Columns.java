package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What the methods ask of a column; absent cells are left out everywhere. */
final class Columns {
  private Columns() {}

  static boolean isAbsent(double value) {
    return Double.isNaN(value);
  }

  /** The cells that are there, in the order of the units. */
  static double[] present(double[] column) {
    return Arrays.stream(column).filter(value -> !isAbsent(value)).toArray();
  }

  static int count(double[] column) {
    int count = 0;
    for (double value : column) {
      count += isAbsent(value) ? 0 : 1;
    }
    return count;
  }

  /** The least cell; positive infinity when there is none. */
  static double least(double[] column) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : column) {
      if (value < least) {
        least = value;
      }
    }
    return least;
  }

  /** The greatest cell; negative infinity when there is none. */
  static double most(double[] column) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : column) {
      if (value > most) {
        most = value;
      }
    }
    return most;
  }

  static double sum(double[] column) {
    return sum(column, value -> value);
  }

  /** The sum of a function of the cells, rounded once. */
  static double sum(double[] column, DoubleUnaryOperator each) {
    ExactSum sum = new ExactSum();
    for (double value : column) {
      if (!isAbsent(value)) {
        sum.add(each.applyAsDouble(value));
      }
    }
    return sum.total();
  }

  static double mean(double[] column) {
    return sum(column) / count(column);
  }

  /** Whether all cells are the same; also when there is one or none. */
  static boolean isConstant(double[] column) {
    return !(least(column) < most(column));
  }

  /** The standard deviation; 0 for a constant column. */
  static double deviation(double[] column, Divisor divisor) {
    if (isConstant(column)) {
      return 0;
    }
    double mean = mean(column);
    double squares = sum(column, value -> (value - mean) * (value - mean));
    return StrictMath.sqrt(squares / divisor.of(count(column)));
  }

  /** The same with every cell replaced; absent stays absent, −0 becomes 0. */
  static double[] map(double[] column, DoubleUnaryOperator each) {
    double[] mapped = new double[column.length];
    for (int unit = 0; unit < mapped.length; unit++) {
      mapped[unit] = isAbsent(column[unit]) ? Double.NaN : each.applyAsDouble(column[unit]) + 0.0;
    }
    return mapped;
  }

  static double clip(double value, double least, double most) {
    return value < least ? least : value > most ? most : value;
  }

  /** The values that are there and weigh anything, ascending. */
  static double[] weighing(double[] values, double[] weights) {
    return IntStream.range(0, values.length)
        .filter(child -> !isAbsent(values[child]) && weights[child] > 0)
        .mapToDouble(child -> values[child])
        .sorted()
        .toArray();
  }
}
