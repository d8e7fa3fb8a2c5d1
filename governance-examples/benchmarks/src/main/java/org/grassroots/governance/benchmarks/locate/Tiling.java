package org.grassroots.governance.benchmarks.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grassroots.governance.model.place.Position;

/**
 * Crooked quadrangles that cover a rectangle of ten by about six degrees without gap or overlap;
 * neighbours share a wiggly border, so that each has 20 to 60 points.
 */
final class Tiling {
  private static final double WEST = 100;
  private static final double SOUTH = 25;
  private static final double WIDTH = 10;
  private static final double JITTER = 0.2;
  private static final double WIGGLE = 0.1;
  private static final int MIN_POINTS = 4;
  private static final int MORE_POINTS = 11;

  private final int columns;
  private final int rows;
  private final double side;
  private final long seed;

  Tiling(int wanted, long seed) {
    this.columns = (int) Math.round(Math.sqrt(wanted * 1.6));
    this.rows = wanted / columns;
    this.side = WIDTH / columns;
    this.seed = seed;
  }

  int size() {
    return columns * rows;
  }

  double width() {
    return columns * side;
  }

  double height() {
    return rows * side;
  }

  double west() {
    return WEST;
  }

  double south() {
    return SOUTH;
  }

  /** The points of a tile, counter-clockwise, the first not repeated. */
  List<Position> tile(int number) {
    int row = number / columns;
    int column = number % columns;
    List<Position> ring = new ArrayList<>(border(row, column, false, false));
    ring.addAll(border(row, column + 1, true, false));
    ring.addAll(border(row + 1, column, false, true));
    ring.addAll(border(row, column, true, true));
    return ring;
  }

  /** A border from its first corner, included, to its second; the same points both ways round. */
  private List<Position> border(int row, int column, boolean isNorthward, boolean isReversed) {
    Position from = corner(row, column);
    Position to = isNorthward ? corner(row + 1, column) : corner(row, column + 1);
    Random random = new Random(mix(row, column, isNorthward ? 1 : 2));
    int points = MIN_POINTS + random.nextInt(MORE_POINTS);
    List<Position> line = new ArrayList<>(List.of(from));
    for (int i = 1; i <= points; i++) {
      line.add(beside(from, to, i / (points + 1.0), random.nextDouble() - 0.5));
    }
    line.add(to);
    if (isReversed) {
      java.util.Collections.reverse(line);
    }
    return line.subList(0, line.size() - 1);
  }

  private static Position beside(Position from, Position to, double part, double turn) {
    double dx = to.longitude() - from.longitude();
    double dy = to.latitude() - from.latitude();
    double off = 2 * WIGGLE * turn * Math.min(part, 1 - part);
    return new Position(
        from.longitude() + part * dx - off * dy, from.latitude() + part * dy + off * dx);
  }

  private Position corner(int row, int column) {
    Random random = new Random(mix(row, column, 0));
    return new Position(
        WEST + side * (column + JITTER * (2 * random.nextDouble() - 1)),
        SOUTH + side * (row + JITTER * (2 * random.nextDouble() - 1)));
  }

  private long mix(int row, int column, int kind) {
    return (seed * 31 + row) * 1_000_003L * 4 + column * 4L + kind;
  }
}
