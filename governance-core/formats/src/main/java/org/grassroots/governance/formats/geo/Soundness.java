package org.grassroots.governance.formats.geo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.TilingReview.Flaw;
import org.grassroots.governance.model.place.TilingReview.Invalid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether the surface of an area is sound, as JTS says; most are seen to be at first sight. */
final class Soundness {
  private static final Map<Integer, Flaw> FLAWS =
      Map.of(
          TopologyValidationError.SELF_INTERSECTION, Flaw.SELF_CROSSING,
          TopologyValidationError.RING_SELF_INTERSECTION, Flaw.SELF_TOUCH,
          TopologyValidationError.HOLE_OUTSIDE_SHELL, Flaw.HOLE_OUTSIDE,
          TopologyValidationError.NESTED_HOLES, Flaw.NESTED,
          TopologyValidationError.NESTED_SHELLS, Flaw.NESTED,
          TopologyValidationError.DISCONNECTED_INTERIOR, Flaw.DISCONNECTED,
          TopologyValidationError.DUPLICATE_RINGS, Flaw.NESTED,
          TopologyValidationError.TOO_FEW_POINTS, Flaw.TOO_FEW_POINTS);

  private Soundness() {}

  /** What is wrong with the area; empty when nothing is. */
  static Optional<Invalid> flaw(Area area) {
    if (isPlain(area.polygons())) {
      return Optional.empty();
    }
    TopologyValidationError error = new IsValidOp(Geometries.of(area)).getValidationError();
    if (error == null) {
      return Optional.empty();
    }
    Flaw flaw = FLAWS.getOrDefault(error.getErrorType(), Flaw.UNREADABLE);
    Coordinate at = error.getCoordinate();
    return Optional.of(
        new Invalid(area.key(), flaw, error.getMessage(), Optional.of(new Position(at.x, at.y))));
  }

  private static boolean isPlain(List<Polygon> polygons) {
    return polygons.stream().allMatch(Polygon::isPlain) && areApart(polygons);
  }

  private static boolean areApart(List<Polygon> polygons) {
    List<Envelope> boxes =
        polygons.size() == 1
            ? List.of()
            : polygons.stream()
                .map(polygon -> AreaCover.box(new Area("part", List.of(polygon))))
                .toList();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        if (boxes.get(i).intersects(boxes.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
