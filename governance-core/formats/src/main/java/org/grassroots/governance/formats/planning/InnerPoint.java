package org.grassroots.governance.formats.planning;

import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A point inside a unit: its centre where that lies inside. */
final class InnerPoint {
  private InnerPoint() {}

  static Coordinate of(Outline outline) {
    Geometry shape = Shapes.of(outline);
    if (shape.isEmpty() || outline.isPoint()) {
      return shape.getCoordinate();
    }
    Coordinate centre = shape.getCentroid().getCoordinate();
    boolean isInside =
        outline.parts().size() == 1
            && new org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator(shape)
                    .locate(centre)
                == org.locationtech.jts.geom.Location.INTERIOR;
    if (isInside) {
      return centre;
    }
    Coordinate inner = InteriorPoint.getInteriorPoint(shape);
    return inner == null ? centre : inner;
  }
}
