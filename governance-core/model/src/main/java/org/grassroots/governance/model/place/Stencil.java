package org.grassroots.governance.model.place;

import java.util.Arrays;

/** Draws one surface on the raster: which cells its border may touch, which lie inside. */
final class Stencil {
  static final byte OUTSIDE = 0;
  static final byte INSIDE = 1;
  static final byte TOUCHED = 2;

  /** What rounding may move a crossing by, in cells; far above what it does. */
  private static final double MARGIN = 0.01;

  private final Raster raster;
  private final Surfaces surfaces;
  private byte[] cells = new byte[64];
  private int firstColumn;
  private int firstRow;
  private int columns;
  private int rows;

  Stencil(Raster raster, Surfaces surfaces) {
    this.raster = raster;
    this.surfaces = surfaces;
  }

  int firstColumn() {
    return firstColumn;
  }

  int firstRow() {
    return firstRow;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** The state of a cell, counted from the first column and row. */
  byte state(int column, int row) {
    return cells[row * columns + column];
  }

  void draw(int surface) {
    Box box = surfaces.box(surface);
    firstColumn = raster.column(box.west());
    firstRow = raster.row(box.south());
    columns = raster.column(box.east()) - firstColumn + 1;
    rows = raster.row(box.north()) - firstRow + 1;
    clear();
    for (int ring = surfaces.firstRing(surface); ring < surfaces.firstRing(surface + 1); ring++) {
      border(surfaces.ring(ring));
    }
    fill(surface);
  }

  private void clear() {
    int size = columns * rows;
    if (cells.length < size) {
      cells = new byte[size];
    } else {
      Arrays.fill(cells, 0, size, OUTSIDE);
    }
  }

  private void border(double[] ring) {
    int last = ring.length - 2;
    for (int i = 0; i < ring.length; i += 2) {
      if (ring[last + 1] <= ring[i + 1]) {
        edge(ring[last], ring[last + 1], ring[i], ring[i + 1]);
      } else {
        edge(ring[i], ring[i + 1], ring[last], ring[last + 1]);
      }
      last = i;
    }
  }

  /** Touches the cells of an edge, row by row from the south end to the north end. */
  private void edge(double southX, double southY, double northX, double northY) {
    int from = raster.row(southY);
    int to = raster.row(northY);
    for (int row = from; row <= to; row++) {
      double low = Math.max(southY, raster.y(row - MARGIN));
      double high = Math.min(northY, raster.y(row + 1 + MARGIN));
      double a = from == to ? southX : along(low, southX, southY, northX, northY);
      double b = from == to ? northX : along(high, southX, southY, northX, northY);
      touch(
          row, Math.min(a, b), Math.max(a, b), Math.min(southX, northX), Math.max(southX, northX));
    }
  }

  private static double along(double y, double x0, double y0, double x1, double y1) {
    double part = Math.max(0, Math.min(1, (y - y0) / (y1 - y0)));
    return x0 + part * (x1 - x0);
  }

  private void touch(int row, double west, double east, double least, double most) {
    double margin = raster.x(MARGIN) - raster.x(0);
    int from = raster.column(Math.max(least, west - margin)) - firstColumn;
    int to = raster.column(Math.min(most, east + margin)) - firstColumn;
    int start = (row - firstRow) * columns;
    Arrays.fill(cells, start + from, start + to + 1, TOUCHED);
  }

  /** No border passes an untouched cell, nor between two of them: both are in, or both are out. */
  private void fill(int surface) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int cell = row * columns + column;
        if (cells[cell] != TOUCHED) {
          cells[cell] = stateOf(surface, column, row);
        }
      }
    }
  }

  private byte stateOf(int surface, int column, int row) {
    int cell = row * columns + column;
    if (column > 0 && cells[cell - 1] != TOUCHED) {
      return cells[cell - 1];
    }
    if (row > 0 && cells[cell - columns] != TOUCHED) {
      return cells[cell - columns];
    }
    double x = raster.x(firstColumn + column + 0.5);
    double y = raster.y(firstRow + row + 0.5);
    return surfaces.contains(surface, x, y) ? INSIDE : OUTSIDE;
  }
}
