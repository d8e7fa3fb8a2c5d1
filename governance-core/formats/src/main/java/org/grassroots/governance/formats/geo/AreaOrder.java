package org.grassroots.governance.formats.geo;

import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;

/** An order of areas that does not know in which order they were published. */
final class AreaOrder {
  /** By the points as they come, then by key. */
  static final Comparator<Area> BY_PLACE =
      Comparator.<Area, List<Polygon>>comparing(Area::polygons, AreaOrder::comparePolygons)
          .thenComparing(Area::key);

  private AreaOrder() {}

  private static int comparePolygons(List<Polygon> a, List<Polygon> b) {
    return compare(a, b, AreaOrder::comparePolygon);
  }

  private static int comparePolygon(Polygon a, Polygon b) {
    int byOutline = compareRing(a.outline(), b.outline());
    return byOutline == 0 ? compare(a.holes(), b.holes(), AreaOrder::compareRing) : byOutline;
  }

  private static int compareRing(Ring a, Ring b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      Position one = a.point(i);
      Position other = b.point(i);
      int byPoint = Double.compare(one.longitude(), other.longitude());
      byPoint = byPoint == 0 ? Double.compare(one.latitude(), other.latitude()) : byPoint;
      if (byPoint != 0) {
        return byPoint;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static <T> int compare(List<T> a, List<T> b, Comparator<T> each) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = each.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
