package org.grassroots.governance.benchmarks.locate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Point to area, single-threaded: the library beside JTS's STRtree with prepared geometries, round
 * for round in one process, answers compared. Arguments: numbers of tiles or tables with a column
 * {@code wkt}; default 10000 100000.
 */
public final class LocateBenchmark {
  private static final int POINTS = 500_000;
  private static final int ROUNDS = 7;
  private static final int WARM_UPS = 3;
  private static final long SEED = 42;
  private static final double MILLION = 1e6;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Terrain terrain;
  private final double[] points;
  private int sink;

  private LocateBenchmark(Terrain terrain) {
    this.terrain = terrain;
    this.points = terrain.points(POINTS, new Random(SEED));
  }

  /** Runs and prints a line for each argument. */
  public static void main(String[] args) {
    for (String argument : args.length == 0 ? new String[] {"10000", "100000"} : args) {
      new LocateBenchmark(Terrain.of(argument, SEED)).run();
    }
  }

  private void run() {
    Kept<Locator> ours = Kept.of(() -> Locator.ours(terrain.areas()));
    Kept<Locator> jts = Kept.of(() -> Locator.jts(terrain.geometries()));
    compare(ours.value(), jts.value());
    for (int i = 0; i < WARM_UPS; i++) {
      rate(ours.value());
      rate(jts.value());
    }
    double[] our = new double[ROUNDS];
    double[] their = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      our[i] = rate(ours.value());
      their[i] = rate(jts.value());
    }
    double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> our[i] / their[i]).toArray();
    out.printf(
        "%s of %d points: ours %.2f M/s, built in %.2f s, keeps %d MB; JTS prepared %.2f M/s, %.2f"
            + " s, %d MB; %.1f times as fast (%.1f to %.1f)%n",
        terrain.name(),
        terrain.pointsEach(),
        median(our),
        ours.seconds(),
        ours.megabytes(),
        median(their),
        jts.seconds(),
        jts.megabytes(),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow());
    out.println("(found " + sink + " of " + POINTS + ")");
  }

  /** Where polygons overlap, JTS may answer any of them. */
  private void compare(Locator ours, Locator jts) {
    for (int i = 0; i < 2 * POINTS; i += 2) {
      int our = ours.find(points[i], points[i + 1]);
      int their = jts.find(points[i], points[i + 1]);
      if (our != their && (our < 0 || their < 0 || !terrain.holds(our, points[i], points[i + 1]))) {
        throw new IllegalStateException(
            "Point %s %s: ours %s, JTS %s".formatted(points[i], points[i + 1], our, their));
      }
    }
  }

  /** Millions of points a second. */
  private double rate(Locator locator) {
    long start = System.nanoTime();
    int found = 0;
    for (int i = 0; i < 2 * POINTS; i += 2) {
      found += locator.find(points[i], points[i + 1]) < 0 ? 0 : 1;
    }
    sink = found;
    return POINTS * 1e9 / MILLION / (System.nanoTime() - start);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
