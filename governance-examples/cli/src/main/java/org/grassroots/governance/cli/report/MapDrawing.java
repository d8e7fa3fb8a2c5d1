package org.grassroots.governance.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;

/**
 * Draws areas as SVG paths on a plane a thousand units wide. For looking at only: points are
 * projected and rounded, points that fall together are dropped.
 *
 * @since 0.1
 */
public final class MapDrawing {
  private static final double WIDTH = 1000;

  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  /** A drawing large enough for these areas. */
  public MapDrawing(List<Area> areas) {
    areas.forEach(area -> area.polygons().forEach(polygon -> include(polygon.outline())));
  }

  /** The height of the drawing; 0 when there is nothing to draw. */
  public long height() {
    return west > east ? 0 : Math.round(WIDTH * (north - south) / ((east - west) * narrowing()));
  }

  /** The path of an area; empty when it has no surface. */
  public String path(Area area) {
    StringBuilder path = new StringBuilder();
    for (Polygon polygon : area.polygons()) {
      List<Ring> rings = new ArrayList<>(List.of(polygon.outline()));
      rings.addAll(polygon.holes());
      rings.forEach(ring -> draw(ring, path));
    }
    return path.toString();
  }

  private void include(Ring ring) {
    for (int i = 0; i < ring.size(); i++) {
      Position point = ring.point(i);
      west = Math.min(west, point.longitude());
      east = Math.max(east, point.longitude());
      south = Math.min(south, point.latitude());
      north = Math.max(north, point.latitude());
    }
  }

  private void draw(Ring ring, StringBuilder path) {
    String last = "";
    for (int i = 0; i < ring.size(); i++) {
      String point = point(ring.point(i));
      if (!point.equals(last)) {
        path.append(last.isEmpty() ? "M" : "L").append(point);
        last = point;
      }
    }
    path.append("Z");
  }

  /** Where a point is drawn: two numbers. */
  public String point(Position point) {
    double x = WIDTH * (point.longitude() - west) / (east - west);
    double y = WIDTH * (north - point.latitude()) / ((east - west) * narrowing());
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  /** How much narrower a degree of longitude is than one of latitude in the middle of the map. */
  private double narrowing() {
    return StrictMath.cos(StrictMath.toRadians((south + north) / 2));
  }
}
