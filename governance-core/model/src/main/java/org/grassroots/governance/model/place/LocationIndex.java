package org.grassroots.governance.model.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the area of a point. Immutable, safe for threads.
 *
 * <p>A point lies in at most one area: where areas overlap, in the one whose key comes first.
 *
 * @since 0.1
 */
public final class LocationIndex {
  private final SortedMap<String, Area> areas;
  private final List<Boxed> boxes;

  /** A surface with the smallest rectangle around it. */
  private record Boxed(
      String key, Polygon polygon, double west, double south, double east, double north) {

    static Boxed of(String key, Polygon polygon) {
      double west = Double.POSITIVE_INFINITY;
      double south = Double.POSITIVE_INFINITY;
      double east = Double.NEGATIVE_INFINITY;
      double north = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < polygon.outline().size(); i++) {
        Position point = polygon.outline().point(i);
        west = Math.min(west, point.longitude());
        east = Math.max(east, point.longitude());
        south = Math.min(south, point.latitude());
        north = Math.max(north, point.latitude());
      }
      return new Boxed(key, polygon, west, south, east, north);
    }

    boolean contains(Position point) {
      return west <= point.longitude()
          && point.longitude() <= east
          && south <= point.latitude()
          && point.latitude() <= north
          && polygon.contains(point);
    }
  }

  private LocationIndex(SortedMap<String, Area> areas, List<Boxed> boxes) {
    this.areas = areas;
    this.boxes = boxes;
  }

  /** An index of these areas, in any order; areas that share a key form one area. */
  public static LocationIndex of(List<Area> areas) {
    SortedMap<String, Area> byKey = new TreeMap<>();
    areas.forEach(area -> byKey.merge(area.key(), area, LocationIndex::joined));
    List<Boxed> boxes = new ArrayList<>();
    byKey.forEach(
        (key, area) -> area.polygons().forEach(polygon -> boxes.add(Boxed.of(key, polygon))));
    boxes.sort(Comparator.comparing(Boxed::key));
    return new LocationIndex(Collections.unmodifiableSortedMap(byKey), List.copyOf(boxes));
  }

  private static Area joined(Area one, Area other) {
    List<Polygon> polygons = new ArrayList<>(one.polygons());
    polygons.addAll(other.polygons());
    return new Area(one.key(), polygons);
  }

  /** The key of the area the point lies in; empty outside of all. */
  public Optional<String> areaOf(Position point) {
    for (Boxed box : boxes) {
      if (box.contains(point)) {
        return Optional.of(box.key());
      }
    }
    return Optional.empty();
  }

  /** All areas by key. */
  public SortedMap<String, Area> areas() {
    return areas;
  }
}
