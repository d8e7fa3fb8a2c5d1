package org.grassroots.governance.cli.demo;

/**
 * How large the town is: communities as columns times rows, grids a community alternating between
 * two patterns.
 */
enum Scale {
  /** Two communities, for a look and for tests. */
  SMALL(2, 1, 3),
  /** A street with 12 communities and 126 grids. */
  TOWN(4, 3, 24),
  /** Eighty communities. */
  CITY(10, 8, 24);

  private final int columns;
  private final int rows;
  private final int eventsPerGrid;

  Scale(int columns, int rows, int eventsPerGrid) {
    this.columns = columns;
    this.rows = rows;
    this.eventsPerGrid = eventsPerGrid;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int eventsPerGrid() {
    return eventsPerGrid;
  }
}
