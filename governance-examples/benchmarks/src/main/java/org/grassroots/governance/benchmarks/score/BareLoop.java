package org.grassroots.governance.benchmarks.score;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The limit: this one scheme written by hand, column by column, without a bound on its error. */
final class BareLoop implements Scorer {
  private static final int BLOCK = 512;
  private final int threads;
  private final ExecutorService pool;
  private Town town = new Town(0);

  BareLoop(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  public void load(Town other) {
    town = other;
  }

  @Override
  public Marks score() {
    Marks marks = new Marks(town.units());
    CompletableFuture<?>[] parts = new CompletableFuture<?>[threads];
    for (int part = 0; part < threads; part++) {
      int from = (int) ((long) town.units() * part / threads);
      int to = (int) ((long) town.units() * (part + 1) / threads);
      parts[part] = CompletableFuture.runAsync(() -> blocks(from, to, marks), pool);
    }
    CompletableFuture.allOf(parts).join();
    marks.rank();
    return marks;
  }

  private void blocks(int from, int to, Marks marks) {
    double[] sum = new double[BLOCK];
    double[] weight = new double[BLOCK];
    double[] dimension = new double[BLOCK];
    double[] dimensionWeight = new double[BLOCK];
    double[] total = new double[BLOCK];
    double[] totalWeight = new double[BLOCK];
    for (int start = from; start < to; start += BLOCK) {
      int count = Math.min(BLOCK, to - start);
      Arrays.fill(total, 0);
      Arrays.fill(totalWeight, 0);
      for (int d = 0; d < Town.DIMENSIONS; d++) {
        Arrays.fill(dimension, 0);
        Arrays.fill(dimensionWeight, 0);
        for (int g = d * Town.IN_DIMENSION; g < (d + 1) * Town.IN_DIMENSION; g++) {
          Arrays.fill(sum, 0);
          Arrays.fill(weight, 0);
          for (int k = g * Town.IN_GROUP; k < (g + 1) * Town.IN_GROUP; k++) {
            indicator(k, start, count, sum, weight);
          }
          add(sum, weight, Town.groupWeight(g), count, dimension, dimensionWeight);
        }
        add(dimension, dimensionWeight, Town.dimensionWeight(d), count, total, totalWeight);
      }
      for (int i = 0; i < count; i++) {
        double score = 100 * total[i] / totalWeight[i] + Math.min(5, town.bonus[start + i]);
        marks.put(start + i, score, town.grave[start + i] > 0);
      }
    }
  }

  private void indicator(int k, int start, int count, double[] sum, double[] weight) {
    double w = Town.weight(k);
    double range = Town.upper(k) - Town.lower(k);
    double factor = Town.isDown(k) ? -1 / range : 1 / range;
    double offset = Town.isDown(k) ? Town.upper(k) / range : -Town.lower(k) / range;
    double[] column = town.cells[k];
    for (int i = 0; i < count; i++) {
      double figure = column[start + i];
      boolean isKnown = !Double.isNaN(figure);
      double share = Math.max(0, Math.min(1, figure * factor + offset));
      sum[i] += isKnown ? w * share : 0;
      weight[i] += isKnown ? w : 0;
    }
  }

  private static void add(
      double[] sum, double[] weight, double w, int count, double[] above, double[] aboveWeight) {
    for (int i = 0; i < count; i++) {
      boolean isKnown = weight[i] > 0;
      double mean = sum[i] / weight[i];
      above[i] += isKnown ? w * mean : 0;
      aboveWeight[i] += isKnown ? w : 0;
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
