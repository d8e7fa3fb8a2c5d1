package org.grassroots.governance.formats.planning;

import java.util.Arrays;
import org.grassroots.governance.model.shared.InvalidInput;

/** Checks rings on the way in. */
final class Rings {
  private static final double MAX_LONGITUDE = 180;
  private static final double MAX_LATITUDE = 90;
  private static final int LEAST = 3;

  private Rings() {}

  static double longitude(double degrees) {
    return degree(degrees, MAX_LONGITUDE, "a longitude from -180 to 180");
  }

  static double latitude(double degrees) {
    return degree(degrees, MAX_LATITUDE, "a latitude from -90 to 90");
  }

  private static double degree(double degrees, double most, String wanted) {
    if (!(Math.abs(degrees) <= most)) {
      throw InvalidInput.of("GOV-PLN-015", "coordinates", degrees, wanted);
    }
    return degrees == 0 ? 0 : degrees; // one zero
  }

  /** The ring with its first point repeated at the end. */
  static double[] closed(double[] ring) {
    int end = ring.length;
    if (end < 2 * LEAST) {
      throw InvalidInput.of(
          "GOV-PLN-015", "ring", ring.length / 2 + " points", "at least 3 points in a ring");
    }
    if (ring[0] == ring[end - 2] && ring[1] == ring[end - 1]) {
      return ring;
    }
    double[] closed = Arrays.copyOf(ring, end + 2);
    closed[end] = ring[0];
    closed[end + 1] = ring[1];
    return closed;
  }
}
