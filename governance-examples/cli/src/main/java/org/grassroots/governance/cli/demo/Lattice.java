package org.grassroots.governance.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;

/**
 * The ground of the town: a fine lattice of points, bent. Areas are made of whole lattice cells, so
 * that neighbours share their points to the last bit and leave neither gap nor overlap.
 */
final class Lattice {
  /** Lattice steps a community; 3 and 4 grids divide it evenly. */
  static final int STEPS = 12;

  private static final double WEST = 120.10;
  private static final double SOUTH = 30.20;
  private static final double DEGREES_PER_COMMUNITY = 0.012;
  private static final double JITTER = 0.22;
  private static final double BEND = 0.16;

  private final Position[][] points;

  Lattice(Scale scale, SplittableRandom random) {
    double[][][] corners = corners(scale, random);
    points = new Position[scale.columns() * STEPS + 1][scale.rows() * STEPS + 1];
    for (int x = 0; x < points.length; x++) {
      for (int y = 0; y < points[x].length; y++) {
        points[x][y] = bent(between(corners, x, y));
      }
    }
  }

  /** The area of the cells from ({@code x}, {@code y}), so many steps wide and high. */
  Area area(String key, int x, int y, int width, int height) {
    List<Position> outline = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      outline.add(points[x + i][y]);
    }
    for (int i = 0; i < height; i++) {
      outline.add(points[x + width][y + i]);
    }
    for (int i = 0; i < width; i++) {
      outline.add(points[x + width - i][y + height]);
    }
    for (int i = 0; i < height; i++) {
      outline.add(points[x][y + height - i]);
    }
    return new Area(key, List.of(new Polygon(Ring.of(outline), List.of())));
  }

  /** A lattice point strictly inside of these cells. */
  Position inside(int x, int y, int width, int height, SplittableRandom random) {
    return points[x + 1 + random.nextInt(width - 1)][y + 1 + random.nextInt(height - 1)];
  }

  private static double[][][] corners(Scale scale, SplittableRandom random) {
    double[][][] corners = new double[scale.columns() + 1][scale.rows() + 1][];
    for (int column = 0; column <= scale.columns(); column++) {
      for (int row = 0; row <= scale.rows(); row++) {
        corners[column][row] = new double[] {column + jitter(random), row + jitter(random)};
      }
    }
    return corners;
  }

  private static double jitter(SplittableRandom random) {
    return JITTER * (2 * random.nextDouble() - 1);
  }

  private static double[] between(double[][][] corners, int x, int y) {
    int column = Math.min(x / STEPS, corners.length - 2);
    int row = Math.min(y / STEPS, corners[0].length - 2);
    double s = (double) (x - column * STEPS) / STEPS;
    double t = (double) (y - row * STEPS) / STEPS;
    double[] point = new double[2];
    for (int axis = 0; axis < point.length; axis++) {
      point[axis] =
          (1 - s) * (1 - t) * corners[column][row][axis]
              + s * (1 - t) * corners[column + 1][row][axis]
              + (1 - s) * t * corners[column][row + 1][axis]
              + s * t * corners[column + 1][row + 1][axis];
    }
    return point;
  }

  /** Bends the plane a little, as rivers and hills do. */
  private static Position bent(double[] point) {
    double x = point[0] + BEND * StrictMath.sin(2.1 * point[1] + 0.7 * point[0]);
    double y = point[1] + BEND * StrictMath.sin(1.9 * point[0] - 0.5 * point[1]);
    return new Position(WEST + DEGREES_PER_COMMUNITY * x, SOUTH + DEGREES_PER_COMMUNITY * y);
  }
}
