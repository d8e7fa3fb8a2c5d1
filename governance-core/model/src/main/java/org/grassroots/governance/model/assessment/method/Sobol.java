package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which uncertain input moves a result, alone (first order) and together with others (total):
 * variance shares of Sobol by the estimators of Saltelli and others (2010) and Jansen (1999).
 *
 * @param inputs how many uncertain inputs, at least 1
 * @param points how many base points; the model is run points × (inputs + 2) times
 * @param seed of the points
 * @since 0.1
 */
public record Sobol(int inputs, int points, long seed) {

  /** Refuses a study without inputs or with fewer than two points. */
  public Sobol {
    if (inputs < 1) {
      throw Refusals.tooFew("sobol, inputs", inputs, 1);
    }
    if (points < 2) {
      throw Refusals.tooFew("sobol, points", points, 2);
    }
  }

  /**
   * The shares of the inputs.
   *
   * @param mean of the results
   * @param variance of the results; when 0, shares are NaN: there is nothing to share
   * @param first one an input; may be slightly below 0
   * @param total one an input
   * @param runs how often the model was run
   */
  public record Indices(
      double mean, double variance, List<Double> first, List<Double> total, long runs) {
    /** Copies the lists. */
    public Indices {
      first = List.copyOf(first);
      total = List.copyOf(total);
    }
  }

  /**
   * Runs the model, inputs each from 0 to below 1; a discrete choice among k is the whole part of k
   * times its input. The array handed over is reused.
   */
  public Indices indices(ToDoubleFunction<double[]> model) {
    double[][] columns = SamplePoints.of(2 * inputs, points, seed);
    double[] a = new double[points];
    double[] b = new double[points];
    double[] point = new double[inputs];
    for (int row = 0; row < points; row++) {
      a[row] = run(model, columns, row, point, -1, 0);
      b[row] = run(model, columns, row, point, -1, inputs);
    }
    double mean = (ExactSum.of(a) + ExactSum.of(b)) / (2.0 * points);
    ExactSum squares = new ExactSum();
    for (int row = 0; row < points; row++) {
      a[row] -= mean;
      b[row] -= mean;
      squares.add(a[row] * a[row]).add(b[row] * b[row]);
    }
    double variance = squares.total() / (2.0 * points);
    List<Double> first = new ArrayList<>();
    List<Double> total = new ArrayList<>();
    for (int input = 0; input < inputs; input++) {
      ExactSum alone = new ExactSum();
      ExactSum together = new ExactSum();
      for (int row = 0; row < points; row++) {
        double mixed = run(model, columns, row, point, input, 0) - mean;
        alone.add(b[row] * (mixed - a[row]));
        together.add((a[row] - mixed) * (a[row] - mixed));
      }
      first.add(share(alone.total() / points, variance));
      total.add(share(together.total() / (2.0 * points), variance));
    }
    return new Indices(mean, variance, first, total, (long) points * (inputs + 2));
  }

  private static double share(double part, double variance) {
    return variance == 0 ? Double.NaN : part / variance;
  }

  /** The model at a point of A (offset 0) or B, one input taken from B. */
  private double run(
      ToDoubleFunction<double[]> model,
      double[][] columns,
      int row,
      double[] point,
      int fromB,
      int offset) {
    for (int input = 0; input < inputs; input++) {
      point[input] = columns[input == fromB ? inputs + input : offset + input][row];
    }
    return model.applyAsDouble(point);
  }
}
