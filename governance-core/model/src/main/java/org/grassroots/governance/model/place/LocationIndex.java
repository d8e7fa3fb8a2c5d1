package org.grassroots.governance.model.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the area of a point. Immutable, safe for threads.
 *
 * <p>A point lies in at most one area: where areas overlap, in the one whose key comes first. On a
 * border it lies in exactly one of the areas that meet there, see {@link Ring}. The published
 * coordinates are compared exactly, never rounded.
 *
 * <p>Most points are answered by one look at a grid of cells; only those in a cell that a border
 * passes are compared with the lines of the areas there.
 *
 * @since 0.1
 */
public final class LocationIndex {
  private final SortedMap<String, Area> areas;
  private final List<String> keys;
  private final Surfaces surfaces;
  private final CandidateGrid grid;

  private LocationIndex(SortedMap<String, Area> areas) {
    this.areas = areas;
    this.keys = List.copyOf(areas.keySet());
    this.surfaces = Surfaces.of(areas.values());
    this.grid = CandidateGrid.of(surfaces);
  }

  /** An index of these areas, in any order; areas that share a key form one area. */
  public static LocationIndex of(List<Area> areas) {
    SortedMap<String, List<Polygon>> byKey = new TreeMap<>();
    for (Area area : areas) {
      byKey.computeIfAbsent(area.key(), key -> new ArrayList<>()).addAll(area.polygons());
    }
    SortedMap<String, Area> joined = new TreeMap<>();
    byKey.forEach((key, polygons) -> joined.put(key, new Area(key, polygons)));
    return new LocationIndex(Collections.unmodifiableSortedMap(joined));
  }

  /** The key of the area the point lies in; empty outside of all. */
  public Optional<String> areaOf(Position point) {
    int surface = grid.find(point.longitude(), point.latitude());
    return surface == CandidateGrid.NOTHING
        ? Optional.empty()
        : Optional.of(keys.get(surfaces.area(surface)));
  }

  /**
   * The place of the area the point lies in among all keys in order, from 0; empty outside of all.
   * For bulk work: nothing is made for the answer. Any doubles may be asked for; NaN lies nowhere.
   */
  public OptionalInt find(double longitude, double latitude) {
    int surface = grid.find(longitude, latitude);
    return surface == CandidateGrid.NOTHING
        ? OptionalInt.empty()
        : OptionalInt.of(surfaces.area(surface));
  }

  /** All areas by key. */
  public SortedMap<String, Area> areas() {
    return areas;
  }
}
