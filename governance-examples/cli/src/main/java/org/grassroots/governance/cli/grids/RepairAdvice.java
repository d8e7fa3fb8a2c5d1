package org.grassroots.governance.cli.grids;

import org.grassroots.governance.model.place.TilingReview.Gap;
import org.grassroots.governance.model.place.TilingReview.Invalid;
import org.grassroots.governance.model.place.TilingReview.Outside;
import org.grassroots.governance.model.place.TilingReview.Overlap;
import org.grassroots.governance.model.place.TilingReview.Spot;

/** How a finding may be repaired, in a sentence. */
final class RepairAdvice {
  /** Narrower than this, in metres and on average, nobody drew it on purpose. */
  private static final double SLIVER_WIDTH = 1;

  private RepairAdvice() {}

  static boolean isSliver(Spot spot) {
    return spot.widthMetres() < SLIVER_WIDTH;
  }

  static String of(Gap gap) {
    if (isSliver(gap.spot())) {
      return "Maybe one of the neighbours can take the points of the other along their border.";
    }
    return gap.beside().size() == 1
        ? "Maybe an area in the middle of %s is missing.".formatted(gap.beside().get(0))
        : "Maybe an area is missing here, or belongs to one of the neighbours.";
  }

  static String of(Overlap overlap) {
    if (overlap.a().equals(overlap.b())) {
      return "Maybe the area is there twice.";
    }
    return isSliver(overlap.spot())
        ? "Maybe one of the two can take the points of the other along their border."
        : "Maybe it can be cut out of one of the two, or one is an older version of the other.";
  }

  static String of(Outside outside) {
    return isSliver(outside.spot())
        ? "Maybe the area can take the points of the outer border."
        : "Maybe the area belongs to a neighbour, or the outer border is an older one.";
  }

  static String of(Invalid invalid) {
    return switch (invalid.flaw()) {
      case SELF_CROSSING ->
          "Maybe two points of a ring are in the wrong order, or parts with a common border can be"
              + " one.";
      case SELF_TOUCH -> "Maybe rounding joined two points; the ring can be split there.";
      case HOLE_OUTSIDE -> "Maybe the hole is an island: a polygon of its own.";
      case NESTED -> "Maybe a ring is there twice, or an island is missing its hole.";
      case DISCONNECTED -> "Maybe the parts are islands: polygons of their own.";
      case TOO_FEW_POINTS -> "Maybe the ring was simplified away.";
      case NOT_CLOSED -> "Maybe the first point can be repeated at the end.";
      case UNREADABLE -> "Maybe the geometry is no polygon, or its coordinates are in metres.";
      case EXCHANGED -> "Maybe longitude and latitude are exchanged; longitude comes first.";
    };
  }
}
