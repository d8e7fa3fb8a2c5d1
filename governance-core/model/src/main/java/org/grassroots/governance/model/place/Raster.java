package org.grassroots.governance.model.place;

/**
 * Cells over a rectangle. The cell of a coordinate never falls when the coordinate grows, so an
 * edge lies in the cells between those of its ends whatever is rounded.
 */
record Raster(Box box, int columns, int rows, double perDegreeX, double perDegreeY) {
  /** So many cells a point of a surface, within bounds: few points are asked fast anyway. */
  private static final double CELLS_PER_POINT = 1.6;

  private static final double LEAST_CELLS = 16;
  private static final double MOST_CELLS = 64;
  private static final int MAX_SIDE = 1 << 14;

  /**
   * A raster fine enough for these surfaces.
   *
   * @param pointsEach how many points a surface has on average
   * @param layers how many rectangles of surfaces lie over one another on average: many of them
   *     make coarser cells, since each surface has to be drawn
   */
  static Raster of(Box box, int surfaces, double pointsEach, double layers) {
    double each = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, CELLS_PER_POINT * pointsEach));
    double cells = Math.max(1, each * surfaces / Math.max(1, layers));
    double width = Math.max(box.width(), Double.MIN_NORMAL);
    double height = Math.max(box.height(), Double.MIN_NORMAL);
    int columns = side(Math.sqrt(cells * (width / height)), cells);
    int rows = side(cells / columns, cells);
    return new Raster(box, columns, rows, perDegree(columns, width), perDegree(rows, height));
  }

  private static int side(double wanted, double cells) {
    return (int) Math.max(1, Math.min(wanted, Math.min(cells, MAX_SIDE)));
  }

  /** Cells a degree; 0, so that all is one cell, where that is no number. */
  private static double perDegree(int cells, double extent) {
    double perDegree = cells / extent;
    return Double.isFinite(perDegree) ? perDegree : 0;
  }

  int column(double x) {
    return Math.max(0, Math.min(columns - 1, (int) ((x - box.west()) * perDegreeX)));
  }

  int row(double y) {
    return Math.max(0, Math.min(rows - 1, (int) ((y - box.south()) * perDegreeY)));
  }

  int size() {
    return columns * rows;
  }

  boolean covers(double x, double y) {
    return x >= box.west() && x <= box.east() && y >= box.south() && y <= box.north();
  }

  /** The west of a column, or between columns. */
  double x(double column) {
    return perDegreeX == 0 ? box.west() : box.west() + column / perDegreeX;
  }

  /** The south of a row, or between rows. */
  double y(double row) {
    return perDegreeY == 0 ? box.south() : box.south() + row / perDegreeY;
  }
}
