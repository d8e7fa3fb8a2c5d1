package org.grassroots.governance.benchmarks.locate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.grassroots.governance.formats.geo.AreaSurvey;
import org.grassroots.governance.formats.geo.TilingCheck;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.TilingReview;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/**
 * The whole check of a tiling beside JTS's validator of coverages alone, which sees neither wide
 * gaps nor an outer border; round for round in one process. Arguments: numbers of tiles or tables
 * with a column {@code wkt}; default 10000 100000.
 */
public final class CheckBenchmark {
  private static final int ROUNDS = 5;
  private static final long SEED = 42;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Terrain terrain;

  private CheckBenchmark(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Runs and prints a line for each argument. */
  public static void main(String[] args) {
    for (String argument : args.length == 0 ? new String[] {"10000", "100000"} : args) {
      new CheckBenchmark(Terrain.of(argument, SEED)).run();
    }
  }

  private void run() {
    AreaSurvey survey = AreaSurvey.of(new Boundaries(CoordinateSystem.WGS_84, terrain.areas()));
    Geometry[] geometries = terrain.geometries().toArray(Geometry[]::new);
    double[] our = new double[ROUNDS];
    double[] their = new double[ROUNDS];
    TilingReview review = TilingCheck.of(survey, TilingCheck.CUT_WIDTH);
    long invalid = found(CoverageValidator.validate(geometries));
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      review = TilingCheck.of(survey, TilingCheck.CUT_WIDTH);
      long middle = System.nanoTime();
      invalid = found(CoverageValidator.validate(geometries));
      our[i] = (middle - start) / 1e9;
      their[i] = (System.nanoTime() - middle) / 1e9;
    }
    double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> our[i] / their[i]).toArray();
    out.printf(
        "%s of %d points: ours %.2f s, JTS validator %.2f s, ours takes %.2f of its time (%.2f to"
            + " %.2f); found %d gaps, %d overlaps, %d invalid; JTS %d%n",
        terrain.name(),
        terrain.pointsEach(),
        median(our),
        median(their),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        review.gaps().size(),
        review.overlaps().size(),
        review.invalid().size(),
        invalid);
  }

  private static long found(Geometry[] result) {
    return Arrays.stream(result).filter(edges -> edges != null).count();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
