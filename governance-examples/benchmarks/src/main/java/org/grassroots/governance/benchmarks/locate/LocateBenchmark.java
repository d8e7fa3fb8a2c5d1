package org.grassroots.governance.benchmarks.locate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.grassroots.governance.model.place.Area;
import org.locationtech.jts.geom.Polygon;

/**
 * Point to area, single-threaded: the library beside JTS's STRtree with prepared geometries, round
 * for round in one process, answers compared. Arguments: numbers of tiles; default 10000 100000.
 */
public final class LocateBenchmark {
  private static final int POINTS = 500_000;
  private static final int ROUNDS = 7;
  private static final int WARM_UPS = 3;
  private static final long SEED = 42;
  private static final double MILLION = 1e6;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Tiling tiling;
  private final double[] xs;
  private final double[] ys;
  private int sink;

  private LocateBenchmark(int tiles) {
    tiling = new Tiling(tiles, SEED);
    Random random = new Random(SEED);
    xs = random.doubles(POINTS).map(d -> tiling.west() + d * tiling.width()).toArray();
    ys = random.doubles(POINTS).map(d -> tiling.south() + d * tiling.height()).toArray();
  }

  /** Runs and prints a line a size. */
  public static void main(String[] args) {
    int[] sizes =
        args.length == 0
            ? new int[] {10_000, 100_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    for (int size : sizes) {
      new LocateBenchmark(size).run();
    }
  }

  private void run() {
    List<Area> areas = Locator.areas(tiling);
    List<Polygon> geometries = Locator.geometries(tiling);
    Kept<Locator> ours = Kept.of(() -> Locator.ours(areas));
    Kept<Locator> jts = Kept.of(() -> Locator.jts(geometries));
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
        "%d tiles: ours %.2f M/s, built in %.2f s, keeps %d MB; JTS prepared %.2f M/s, %.2f s, %d"
            + " MB; %.1f times as fast (%.1f to %.1f)%n",
        tiling.size(),
        median(our),
        ours.seconds(),
        ours.megabytes(),
        median(their),
        jts.seconds(),
        jts.megabytes(),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow());
    out.println("(checked " + sink + ", " + areas.size() + ", " + geometries.size() + ")");
  }

  private void compare(Locator ours, Locator jts) {
    for (int i = 0; i < POINTS; i++) {
      int our = ours.find(xs[i], ys[i]);
      int their = jts.find(xs[i], ys[i]);
      if (our != their) {
        throw new IllegalStateException(
            "Point %s %s: ours %d, JTS %d".formatted(xs[i], ys[i], our, their));
      }
    }
  }

  /** Millions of points a second. */
  private double rate(Locator locator) {
    long start = System.nanoTime();
    int found = 0;
    for (int i = 0; i < POINTS; i++) {
      found += locator.find(xs[i], ys[i]) < 0 ? 0 : 1;
    }
    sink = found;
    return POINTS * 1e9 / MILLION / (System.nanoTime() - start);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Something with the heap it keeps and the time it took to make. */
  private record Kept<T>(T value, double seconds, long megabytes) {
    static <T> Kept<T> of(Supplier<T> maker) {
      long before = usedBytes();
      long start = System.nanoTime();
      T value = maker.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Kept<>(value, seconds, (usedBytes() - before) >> 20);
    }

    private static long usedBytes() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }
}
