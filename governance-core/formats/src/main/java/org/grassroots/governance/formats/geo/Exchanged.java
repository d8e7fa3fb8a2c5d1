package org.grassroots.governance.formats.geo;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.TilingReview.Flaw;
import org.grassroots.governance.model.place.TilingReview.Invalid;
import org.locationtech.jts.geom.Envelope;

/** Areas whose longitudes and latitudes must have been exchanged. */
final class Exchanged {
  /** South of it, in degrees, nobody lives. */
  private static final double ANTARCTIC = -60;

  private static final double MAX_LATITUDE = 90;

  private Exchanged() {}

  /**
   * The areas that lie outside of what they should fill but inside it when exchanged; those in the
   * Antarctic when that is not known.
   */
  static Map<Area, Invalid> among(List<Area> areas, List<Area> within) {
    Envelope wanted = new Envelope();
    within.forEach(area -> wanted.expandToInclude(AreaCover.box(area)));
    Map<Area, Invalid> found = new IdentityHashMap<>();
    for (Area area : areas) {
      Envelope box = AreaCover.box(area);
      if (!box.isNull() && isExchanged(box, wanted)) {
        Position corner = new Position(box.getMinX(), box.getMinY());
        String place = corner.longitude() + ", " + corner.latitude();
        found.put(area, new Invalid(area.key(), Flaw.EXCHANGED, place, Optional.of(corner)));
      }
    }
    return found;
  }

  private static boolean isExchanged(Envelope box, Envelope wanted) {
    if (Math.max(-box.getMinX(), box.getMaxX()) > MAX_LATITUDE) {
      return false;
    }
    Envelope turned = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    return wanted.isNull()
        ? box.getMaxY() < ANTARCTIC && turned.getMinY() > ANTARCTIC
        : !wanted.intersects(box) && wanted.intersects(turned);
  }
}
