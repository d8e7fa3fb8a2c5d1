package org.grassroots.governance.model.assessment.method;

/**
 * Points that fill a cube evenly: a Sobol sequence with a random digital shift in the first
 * dimensions (direction numbers of Joe and Kuo 2008), a Latin hypercube in the others.
 */
final class SamplePoints {
  private static final int BITS = 32;

  /** Degree, coefficients and first direction numbers from the second dimension on. */
  private static final int[][] JOE_KUO = {
    {1, 0, 1},
    {2, 1, 1, 3},
    {3, 1, 1, 3, 1},
    {3, 2, 1, 1, 1},
    {4, 1, 1, 1, 3, 3},
    {4, 4, 1, 3, 5, 13},
    {5, 2, 1, 1, 5, 5, 17},
    {5, 4, 1, 1, 5, 5, 5},
    {5, 7, 1, 1, 7, 11, 19},
    {5, 11, 1, 1, 5, 1, 1},
    {5, 13, 1, 1, 1, 3, 11},
    {5, 14, 1, 3, 5, 5, 31},
    {6, 1, 1, 3, 3, 9, 7, 49},
    {6, 13, 1, 1, 1, 15, 21, 21},
    {6, 16, 1, 3, 1, 13, 27, 49},
    {6, 19, 1, 1, 1, 15, 7, 5},
    {6, 22, 1, 3, 1, 15, 13, 25},
    {6, 25, 1, 1, 5, 5, 19, 61},
    {7, 1, 1, 3, 7, 11, 23, 15, 103},
    {7, 4, 1, 3, 7, 13, 13, 15, 69}
  };

  private SamplePoints() {}

  /** One array a dimension, numbers from 0 to below 1. */
  static double[][] of(int dimensions, int count, long seed) {
    double[][] columns = new double[dimensions][];
    for (int d = 0; d < dimensions; d++) {
      DrawStream stream = new DrawStream(seed, d);
      columns[d] = d <= JOE_KUO.length ? sobol(d, count, stream) : latin(count, stream);
    }
    return columns;
  }

  private static double[] sobol(int dimension, int count, DrawStream stream) {
    long[] directions = directions(dimension);
    long shift = stream.next() >>> BITS;
    double offset = stream.unit();
    double[] column = new double[count];
    long gray = 0;
    for (int i = 0; i < count; i++) {
      column[i] = ((gray ^ shift) + offset) * 0x1p-32;
      gray ^= directions[Integer.numberOfTrailingZeros(i + 1)];
    }
    return column;
  }

  private static long[] directions(int dimension) {
    long[] directions = new long[BITS];
    if (dimension == 0) {
      for (int i = 0; i < BITS; i++) {
        directions[i] = 1L << BITS - 1 - i;
      }
      return directions;
    }
    int[] row = JOE_KUO[dimension - 1];
    int degree = row[0];
    for (int i = 0; i < BITS; i++) {
      if (i < degree) {
        directions[i] = (long) row[2 + i] << BITS - 1 - i;
      } else {
        long next = directions[i - degree] ^ directions[i - degree] >> degree;
        for (int k = 1; k < degree; k++) {
          next ^= (row[1] >> degree - 1 - k & 1) * directions[i - k];
        }
        directions[i] = next;
      }
    }
    return directions;
  }

  private static double[] latin(int count, DrawStream stream) {
    double[] column = new double[count];
    for (int i = 0; i < count; i++) {
      int other = stream.below(i + 1);
      column[i] = column[other];
      column[other] = i;
    }
    for (int i = 0; i < count; i++) {
      column[i] = (column[i] + stream.unit()) / count;
    }
    return column;
  }
}
