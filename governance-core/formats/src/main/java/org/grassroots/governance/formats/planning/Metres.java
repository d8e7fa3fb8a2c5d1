package org.grassroots.governance.formats.planning;

/** Lengths and surfaces on the WGS-84 ellipsoid, from degrees. */
final class Metres {
  private static final double MAJOR = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final double RADIANS = Math.PI / 180;

  private Metres() {}

  /** Metres in a degree of latitude at that latitude. */
  static double ofLatitude(double latitude) {
    double sin = StrictMath.sin(latitude * RADIANS);
    double w = 1 - E2 * sin * sin;
    return MAJOR * (1 - E2) / (w * Math.sqrt(w)) * RADIANS;
  }

  /** Metres in a degree of longitude at that latitude. */
  static double ofLongitude(double latitude) {
    double sin = StrictMath.sin(latitude * RADIANS);
    return MAJOR / Math.sqrt(1 - E2 * sin * sin) * StrictMath.cos(latitude * RADIANS) * RADIANS;
  }

  /** The length of a short straight line. */
  static double between(double x1, double y1, double x2, double y2) {
    double middle = (y1 + y2) / 2;
    double dx = (x2 - x1) * ofLongitude(middle);
    double dy = (y2 - y1) * ofLatitude(middle);
    return Math.sqrt(dx * dx + dy * dy);
  }

  /**
   * Square metres of a band one degree wide, from one latitude up to another, by Simpson's rule.
   */
  static double band(double from, double to) {
    double middle = (from + to) / 2;
    return (to - from) / 6 * (cell(from) + 4 * cell(middle) + cell(to));
  }

  private static double cell(double latitude) {
    return ofLatitude(latitude) * ofLongitude(latitude);
  }
}
