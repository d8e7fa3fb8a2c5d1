package org.grassroots.governance.model.assessment.method;

import java.util.List;

/**
 * A small linear programme: most of c·w under A·w ≤ b, w ≥ 0, with b ≥ 0 so that 0 is a start.
 * Bland's rule, so it ends also where corners coincide.
 */
final class Simplex {
  private static final double SMALL = 1e-11;
  private static final int STEPS = 100_000;

  private final double[][] table;
  private final int[] basis;
  private final int rows;
  private final int columns;

  /** The best corner. */
  record Optimum(double value, double[] solution, boolean isOnly) {}

  Simplex(double[][] coefficients, List<Double> limits, double[] gains) {
    rows = coefficients.length;
    columns = gains.length;
    table = new double[rows + 1][columns + rows + 1];
    basis = new int[rows];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(coefficients[i], 0, table[i], 0, columns);
      table[i][columns + i] = 1;
      table[i][columns + rows] = limits.get(i);
      basis[i] = columns + i;
    }
    for (int k = 0; k < columns; k++) {
      table[rows][k] = -gains[k];
    }
  }

  Optimum solve(String method) {
    for (int step = 0; step < STEPS; step++) {
      int entering = entering();
      if (entering < 0) {
        return optimum();
      }
      int leaving = leaving(entering);
      if (leaving < 0) {
        break;
      }
      pivot(leaving, entering);
    }
    throw Refusals.refusal(
        "GOV-ASM-216",
        "method " + method,
        "a linear programme without a best corner",
        "figures that bound the weights",
        "Maybe a column is 0 for every unit.");
  }

  private int entering() {
    for (int k = 0; k < columns + rows; k++) {
      if (table[rows][k] < -SMALL) {
        return k;
      }
    }
    return -1;
  }

  private int leaving(int entering) {
    int leaving = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      if (table[i][entering] > SMALL) {
        double ratio = table[i][columns + rows] / table[i][entering];
        boolean isTied = StrictMath.abs(ratio - least) <= SMALL;
        if (leaving < 0 || ratio < least - SMALL || isTied && basis[i] < basis[leaving]) {
          least = ratio;
          leaving = i;
        }
      }
    }
    return leaving;
  }

  private void pivot(int row, int column) {
    double divisor = table[row][column];
    for (int k = 0; k < table[row].length; k++) {
      table[row][k] /= divisor;
    }
    for (int i = 0; i <= rows; i++) {
      double factor = table[i][column];
      if (i != row && factor != 0) {
        for (int k = 0; k < table[i].length; k++) {
          table[i][k] -= factor * table[row][k];
        }
      }
    }
    basis[row] = column;
  }

  private Optimum optimum() {
    double[] solution = new double[columns];
    boolean[] isBasic = new boolean[columns + rows];
    for (int i = 0; i < rows; i++) {
      isBasic[basis[i]] = true;
      if (basis[i] < columns) {
        solution[basis[i]] = StrictMath.max(0, table[i][columns + rows]);
      }
    }
    boolean isOnly = true;
    for (int k = 0; k < columns + rows; k++) {
      isOnly &= isBasic[k] || table[rows][k] > SMALL;
    }
    return new Optimum(table[rows][columns + rows], solution, isOnly);
  }
}
