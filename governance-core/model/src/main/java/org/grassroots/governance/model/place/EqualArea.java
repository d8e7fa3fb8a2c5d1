package org.grassroots.governance.model.place;

/**
 * Areas on the ellipsoid of WGS-84, in square metres: points are put on the equal-area cylinder
 * (longitude and authalic measure of latitude) and joined by straight lines there.
 */
final class EqualArea {
  /** Half the length of the equator through the ellipsoid, in metres. */
  private static final double RADIUS = 6_378_137;

  private static final double FLATTENING = 1 / 298.257223563;
  private static final double ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

  private EqualArea() {}

  /** The area of a ring, positive when it runs counter-clockwise. */
  static double signed(double[] ring) {
    double originX = ring[0];
    double originQ = authalic(ring[1]);
    double fromX = 0;
    double fromQ = 0;
    double twice = 0;
    for (int i = 2; i < ring.length; i += 2) {
      double toX = StrictMath.toRadians(ring[i] - originX);
      double toQ = authalic(ring[i + 1]) - originQ;
      twice += fromX * toQ - toX * fromQ;
      fromX = toX;
      fromQ = toQ;
    }
    return twice * RADIUS * RADIUS / 4;
  }

  /** Snyder, "Map Projections, a Working Manual", 1987, formula 3-12. */
  private static double authalic(double latitude) {
    double sine = StrictMath.sin(StrictMath.toRadians(latitude));
    double part = ECCENTRICITY * sine;
    double log = StrictMath.log1p(-2 * part / (1 + part)) / (2 * ECCENTRICITY);
    return (1 - ECCENTRICITY * ECCENTRICITY) * (sine / (1 - part * part) - log);
  }
}
