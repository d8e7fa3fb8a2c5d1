package org.grassroots.governance.model.assessment.method;

import java.util.Arrays;

/** The principal eigenvector of a positive matrix by power iteration, its residual verified. */
final class PrincipalVector {
  private static final double TOLERANCE = 1e-15;
  private static final double ACCEPTED = 1e-12;
  private static final int STEPS = 1000;

  private PrincipalVector() {}

  static double[] of(double[][] matrix) {
    double[] vector = Weights.equal(matrix.length);
    double moved = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && moved > TOLERANCE; step++) {
      double[] next = Weights.shares("ahp", image(matrix, vector));
      moved = 0;
      for (int i = 0; i < next.length; i++) {
        moved = StrictMath.max(moved, StrictMath.abs(next[i] - vector[i]));
      }
      vector = next;
    }
    double lambda = ExactSum.of(image(matrix, vector));
    double residual = residual(matrix, vector, lambda);
    if (!(residual <= ACCEPTED * lambda)) {
      throw Refusals.refusal(
          "GOV-ASM-211",
          "method ahp",
          "a residual of " + residual + " after " + STEPS + " steps",
          "at most " + ACCEPTED * lambda,
          "Maybe a judgement is extreme.");
    }
    return vector;
  }

  static double[] image(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix).mapToDouble(row -> product(row, vector)).toArray();
  }

  static double residual(double[][] matrix, double[] vector, double lambda) {
    double[] image = image(matrix, vector);
    double most = 0;
    for (int i = 0; i < image.length; i++) {
      most = StrictMath.max(most, StrictMath.abs(image[i] - lambda * vector[i]));
    }
    return most;
  }

  private static double product(double[] row, double[] vector) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * vector[k];
    }
    return sum;
  }
}
