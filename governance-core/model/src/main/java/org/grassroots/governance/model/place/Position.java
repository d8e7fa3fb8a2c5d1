package org.grassroots.governance.model.place;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A point on the earth in degrees of a named coordinate system (WGS-84 unless the register says
 * otherwise).
 *
 * @param longitude from -180 to 180, east positive
 * @param latitude from -90 to 90, north positive
 * @since 0.1
 */
public record Position(double longitude, double latitude) {
  private static final double MAX_LONGITUDE = 180;
  private static final double MAX_LATITUDE = 90;

  /** Refuses what is not on the earth, NaN included. */
  public Position {
    if (!(Math.abs(longitude) <= MAX_LONGITUDE) || !(Math.abs(latitude) <= MAX_LATITUDE)) {
      throw InvalidInput.of(
          "GOV-PLC-001",
          "position",
          longitude + ", " + latitude,
          "longitude from -180 to 180 and latitude from -90 to 90");
    }
  }
}
