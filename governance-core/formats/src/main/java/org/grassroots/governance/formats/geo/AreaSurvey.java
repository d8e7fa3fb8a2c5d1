package org.grassroots.governance.formats.geo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.TilingReview.Flaw;
import org.grassroots.governance.model.place.TilingReview.Invalid;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The areas of a GeoJSON file as they are to be checked: what is no surface is listed, not refused.
 *
 * @param system what the coordinates are measured against
 * @param features how many features the file has
 * @param areas one for each feature that is a surface, in the order of the file; keys may repeat
 * @param invalid the other features, and those whose rings are not closed
 * @since 0.1
 */
public record AreaSurvey(
    CoordinateSystem system, int features, List<Area> areas, List<Invalid> invalid) {
  /** Copies the lists. */
  public AreaSurvey {
    areas = List.copyOf(areas);
    invalid = List.copyOf(invalid);
  }

  /** Areas that come from elsewhere. */
  public static AreaSurvey of(Boundaries boundaries) {
    return new AreaSurvey(
        boundaries.system(), boundaries.areas().size(), boundaries.areas(), List.of());
  }

  /**
   * Reads a file.
   *
   * @param property the property that names each feature; empty: a feature is called by its member
   *     {@code id}, without it by its property {@code id}, without that by its place in the file,
   *     from 0
   * @param named the coordinate system, where the caller knows it; else the file says it, or it is
   *     WGS-84
   * @throws InvalidInput when the file cannot be read or is no feature collection; {@code
   *     GOV-GEO-002} for each feature without the property, {@code GOV-GEO-009} for a coordinate
   *     system that is not known
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // not knowing them is a value here
  public static AreaSurvey read(
      Path path, Optional<String> property, Optional<CoordinateSystem> named) {
    GeoJsonFile file = GeoJsonFile.read(path);
    return of(file, property.map(file::keys).orElseGet(() -> keys(file)), file.system(named));
  }

  /**
   * Another property of each feature, by the key of the feature; of several features with one key
   * the last counts.
   *
   * @param property the property that names each feature, as in {@link #read}
   * @throws InvalidInput {@code GOV-GEO-002} for each feature without one of the properties
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // not knowing it is a value here
  public static Map<String, String> properties(Path path, Optional<String> property, String other) {
    GeoJsonFile file = GeoJsonFile.read(path);
    List<String> keys = property.map(file::keys).orElseGet(() -> keys(file));
    List<String> values = file.keys(other);
    Map<String, String> properties = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      properties.put(keys.get(i), values.get(i));
    }
    return properties;
  }

  private static List<String> keys(GeoJsonFile file) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      String member = file.member(i, "id");
      String key = member.isEmpty() ? file.property(i, "id") : member;
      keys.add(key.isEmpty() ? String.valueOf(i) : key);
    }
    return keys;
  }

  private static AreaSurvey of(GeoJsonFile file, List<String> keys, CoordinateSystem system) {
    List<Area> areas = new ArrayList<>();
    List<Invalid> invalid = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      String key = keys.get(i);
      try {
        GeoJsonSurface surface = GeoJsonSurface.of(file.geometry(i), file.where(i));
        areas.add(new Area(key, surface.polygons()));
        if (!surface.isClosed()) {
          invalid.add(new Invalid(key, Flaw.NOT_CLOSED, "", Optional.empty()));
        }
      } catch (InvalidInput e) {
        String found = e.faults().get(0).found();
        boolean isExchanged = e.faults().get(0).maybe().contains("exchanged");
        Flaw flaw = isExchanged ? Flaw.EXCHANGED : Flaw.UNREADABLE;
        invalid.add(new Invalid(key, flaw, found, Optional.empty()));
      }
    }
    return new AreaSurvey(system, file.size(), areas, invalid);
  }
}
