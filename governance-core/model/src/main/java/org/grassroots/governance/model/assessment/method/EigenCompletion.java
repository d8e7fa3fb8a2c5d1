package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills open pairs so that the principal eigenvalue is least. In logarithms of the open pairs the
 * eigenvalue is convex, so going from pair to pair finds the one minimum.
 */
final class EigenCompletion {
  private static final int ROUNDS = 500;
  private static final double SETTLED = 1e-12;

  private EigenCompletion() {}

  /** The matrix with every open cell (NaN) filled. */
  static double[][] completed(double[][] judged) {
    List<int[]> open = new ArrayList<>();
    double[][] matrix = new double[judged.length][];
    for (int i = 0; i < judged.length; i++) {
      matrix[i] = judged[i].clone();
      for (int k = 0; k < i; k++) {
        if (Double.isNaN(judged[i][k])) {
          open.add(new int[] {i, k});
          matrix[i][k] = 1;
        }
      }
    }
    for (int[] pair : open) {
      matrix[pair[1]][pair[0]] = 1;
    }
    double moved = open.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
      moved = 0;
      for (int[] pair : open) {
        moved = StrictMath.max(moved, settle(matrix, pair[0], pair[1]));
      }
    }
    return matrix;
  }

  /**
   * Sets a pair to its best with all others held. At the minimum the derivative of λ, yᵢxⱼa −
   * yⱼxᵢ/a with the left vector y and the right vector x, is 0; repeated until it is.
   */
  private static double settle(double[][] matrix, int i, int k) {
    double before = StrictMath.log(matrix[i][k]);
    double low = before - 1;
    double high = before + 1;
    while (slope(matrix, i, k, low) > 0) {
      low -= 2;
    }
    while (slope(matrix, i, k, high) < 0) {
      high += 2;
    }
    for (int step = 0; step < 60 && high - low > SETTLED / 4; step++) {
      double middle = (low + high) / 2;
      if (slope(matrix, i, k, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    set(matrix, i, k, (low + high) / 2);
    return StrictMath.abs((low + high) / 2 - before);
  }

  private static double slope(double[][] matrix, int i, int k, double log) {
    set(matrix, i, k, log);
    double[] right = PrincipalVector.of(matrix);
    double[] left = PrincipalVector.of(transposed(matrix));
    return left[i] * matrix[i][k] * right[k] - left[k] * matrix[k][i] * right[i];
  }

  private static void set(double[][] matrix, int i, int k, double log) {
    matrix[i][k] = StrictMath.exp(log);
    matrix[k][i] = StrictMath.exp(-log);
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int k = 0; k < matrix.length; k++) {
        turned[k][i] = matrix[i][k];
      }
    }
    return turned;
  }
}
