package org.grassroots.governance.model.place;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The shift of GCJ-02, as everybody who draws on such maps computes it; the official one is not
 * published. Positions outside of a rectangle around China are not shifted.
 */
final class Gcj02 {
  /** The ellipsoid the shift is computed on. */
  private static final double RADIUS = 6_378_245;

  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

  private static final double WEST = 72.004;
  private static final double EAST = 137.8347;
  private static final double SOUTH = 0.8293;
  private static final double NORTH = 55.8271;

  private static final double CLOSE = 1e-12;
  private static final double CLOSE_ENOUGH = 1e-9;
  private static final int MAX_STEPS = 30;

  private Gcj02() {}

  static Position shifted(Position position) {
    double x = position.longitude();
    double y = position.latitude();
    return isShifted(x, y) ? new Position(x + east(x, y), y + north(x, y)) : position;
  }

  /** Steps back by the shift of the last guess until it leads to the position. */
  static Position unshifted(Position position) {
    double x = position.longitude();
    double y = position.latitude();
    double off = Double.MAX_VALUE;
    for (int step = 0; step < MAX_STEPS && off > CLOSE; step++) {
      boolean isShifted = isShifted(x, y);
      double offX = x + (isShifted ? east(x, y) : 0) - position.longitude();
      double offY = y + (isShifted ? north(x, y) : 0) - position.latitude();
      off = Math.max(Math.abs(offX), Math.abs(offY));
      if (off > CLOSE) {
        x -= offX;
        y -= offY;
      }
    }
    if (!(off <= CLOSE_ENOUGH)) {
      throw InvalidInput.of(
          "GOV-PLC-014",
          position.longitude() + ", " + position.latitude(),
          "a place at the edge of the shifted region",
          "a position in GCJ-02 that one position in WGS-84 has as its image");
    }
    return new Position(x, y);
  }

  private static boolean isShifted(double x, double y) {
    return x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
  }

  private static double east(double longitude, double latitude) {
    double x = longitude - 105;
    double y = latitude - 35;
    double metres =
        300
            + x
            + 2 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * StrictMath.sqrt(Math.abs(x))
            + waves(6 * x, 2 * x)
            + wave(x, 20, x / 3, 40)
            + wave(x / 12, 150, x / 30, 300);
    double radians = StrictMath.toRadians(latitude);
    double curve = 1 - ECCENTRICITY_SQUARED * square(StrictMath.sin(radians));
    return metres
        / (RADIUS / StrictMath.sqrt(curve) * StrictMath.cos(radians) * StrictMath.toRadians(1));
  }

  private static double north(double longitude, double latitude) {
    double x = longitude - 105;
    double y = latitude - 35;
    double metres =
        -100
            + 2 * x
            + 3 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * StrictMath.sqrt(Math.abs(x))
            + waves(6 * x, 2 * x)
            + wave(y, 20, y / 3, 40)
            + wave(y / 12, 160, y / 30, 320);
    double curve =
        1 - ECCENTRICITY_SQUARED * square(StrictMath.sin(StrictMath.toRadians(latitude)));
    double meridian = RADIUS * (1 - ECCENTRICITY_SQUARED) / (curve * StrictMath.sqrt(curve));
    return metres / (meridian * StrictMath.toRadians(1));
  }

  private static double waves(double first, double second) {
    return wave(first, 20, second, 20);
  }

  /** Two thirds of two waves; the arguments are in half turns. */
  private static double wave(double first, double high, double second, double higher) {
    return (high * StrictMath.sin(first * Math.PI) + higher * StrictMath.sin(second * Math.PI))
        * 2
        / 3;
  }

  private static double square(double value) {
    return value * value;
  }
}
