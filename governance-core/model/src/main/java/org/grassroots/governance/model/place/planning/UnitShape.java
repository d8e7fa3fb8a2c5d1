package org.grassroots.governance.model.place.planning;

/**
 * The surface of a unit in metres.
 *
 * @param areaM2 its surface, holes taken out; 0 for a unit without one
 * @param perimeterM the length of all its rings
 * @param x east of a point all units of the map share
 * @param y north of that point
 * @param spin the second moment of its surface around its centre, at least 0
 * @since 0.1
 */
public record UnitShape(double areaM2, double perimeterM, double x, double y, double spin) {
  /** Refuses what is no number or below 0. */
  public UnitShape {
    if (!(areaM2 >= 0 && perimeterM >= 0 && spin >= 0)
        || !Double.isFinite(areaM2 + perimeterM + x + y + spin)) {
      throw new IllegalArgumentException("A shape has a surface and a border of at least 0.");
    }
  }
}
