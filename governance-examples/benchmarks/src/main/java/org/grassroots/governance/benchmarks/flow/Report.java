package org.grassroots.governance.benchmarks.flow;

/**
 * What somebody reports; the same for every peer.
 *
 * @param key never used before
 * @param title one line
 * @param description two lines
 * @param category a class of the region
 * @param longitude where
 * @param latitude where
 * @param unit the grid
 */
record Report(
    String key,
    String title,
    String description,
    String category,
    double longitude,
    double latitude,
    String unit) {
  private static final int POLES = 977;
  private static final int GRIDS = 500;
  private static final double WEST = 104;
  private static final double SOUTH = 30;
  private static final double STEP = 1e-4;

  /** The report of that number. */
  static Report of(long number) {
    return new Report(
        "f" + number,
        "Street lamp out near gate " + number,
        "The lamp on pole "
            + number % POLES
            + " has been dark since Monday evening; people trip on the kerb there.",
        "C0102",
        WEST + number % POLES * STEP,
        SOUTH + number % GRIDS * STEP,
        "grid-" + number % GRIDS);
  }
}
