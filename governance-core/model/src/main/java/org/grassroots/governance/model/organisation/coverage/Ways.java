package org.grassroots.governance.model.organisation.coverage;

import org.grassroots.governance.model.place.Position;

/** Distances on a sphere, in whole metres; the same on every machine. */
final class Ways {
  private static final double EARTH_RADIUS_METRES = 6_371_008.8;
  private static final double METRES_PER_DEGREE = 111_194.9;

  private Ways() {}

  /** The great-circle distance, rounded to the nearest metre. */
  static long metres(Position one, Position other) {
    double phi1 = StrictMath.toRadians(one.latitude());
    double phi2 = StrictMath.toRadians(other.latitude());
    double halfPhi = StrictMath.sin((phi2 - phi1) / 2);
    double halfLambda =
        StrictMath.sin(StrictMath.toRadians(other.longitude() - one.longitude()) / 2);
    double a =
        halfPhi * halfPhi + StrictMath.cos(phi1) * StrictMath.cos(phi2) * halfLambda * halfLambda;
    return StrictMath.round(
        2 * EARTH_RADIUS_METRES * StrictMath.asin(StrictMath.sqrt(Math.min(1, a))));
  }

  /** Degrees of latitude beyond which two points are farther apart than that many metres. */
  static double degrees(long metres) {
    return (metres + 1) / METRES_PER_DEGREE;
  }
}
