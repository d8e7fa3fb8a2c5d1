package org.grassroots.governance.formats.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;

/** Crooked quadrangles of about 110 metres that tile a rectangle: neighbours share their points. */
final class Lattice {
  static final double STEP = 0.001;

  private final int columns;
  private final int rows;
  private final Position[][] corners;

  Lattice(int columns, int rows, Random random) {
    this.columns = columns;
    this.rows = rows;
    this.corners = new Position[columns + 1][rows + 1];
    for (int x = 0; x <= columns; x++) {
      for (int y = 0; y <= rows; y++) {
        corners[x][y] =
            new Position(
                120 + STEP * (x + 0.6 * (random.nextDouble() - 0.5)),
                30 + STEP * (y + 0.6 * (random.nextDouble() - 0.5)));
      }
    }
  }

  int size() {
    return columns * rows;
  }

  boolean isInside(int tile) {
    int x = tile % columns;
    int y = tile / columns;
    return x > 0 && y > 0 && x < columns - 1 && y < rows - 1;
  }

  static String key(int tile) {
    return "t" + (100 + tile);
  }

  /** The corners of a tile, counter-clockwise from the south-west, the first again at the end. */
  List<Position> ring(int tile) {
    int x = tile % columns;
    int y = tile / columns;
    return new ArrayList<>(
        List.of(
            corners[x][y],
            corners[x + 1][y],
            corners[x + 1][y + 1],
            corners[x][y + 1],
            corners[x][y]));
  }

  List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    for (int tile = 0; tile < size(); tile++) {
      areas.add(area(key(tile), ring(tile)));
    }
    return areas;
  }

  /** The outline of all tiles. */
  Area outline() {
    List<Position> ring = new ArrayList<>();
    for (int x = 0; x < columns; x++) {
      ring.add(corners[x][0]);
    }
    for (int y = 0; y < rows; y++) {
      ring.add(corners[columns][y]);
    }
    for (int x = columns; x > 0; x--) {
      ring.add(corners[x][rows]);
    }
    for (int y = rows; y >= 0; y--) {
      ring.add(corners[0][y]);
    }
    return area("outline", ring);
  }

  static Area area(String key, List<Position> ring) {
    return new Area(key, List.of(new Polygon(Ring.of(ring), List.of())));
  }

  static Boundaries boundaries(List<Area> areas) {
    return new Boundaries(CoordinateSystem.WGS_84, areas);
  }

  static AreaSurvey survey(List<Area> areas) {
    return AreaSurvey.of(boundaries(areas));
  }
}
