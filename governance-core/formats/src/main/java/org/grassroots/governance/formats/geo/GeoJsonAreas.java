package org.grassroots.governance.formats.geo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the areas of a GeoJSON file, plain or gzip.
 *
 * @since 0.1
 */
public final class GeoJsonAreas {
  private GeoJsonAreas() {}

  /**
   * Reads one area for each feature, in the order of the file; features may share a key. The
   * coordinates must be those of satellite positioning.
   *
   * @param property the property that holds the key
   * @throws InvalidInput when the file cannot be read; {@code GOV-GEO-001} when it is no feature
   *     collection, {@code GOV-GEO-002} for each feature without the property, {@code GOV-GEO-003}
   *     for each geometry that is no surface, {@code GOV-GEO-009} when it names another coordinate
   *     system
   */
  public static List<Area> read(Path path, String property) {
    Boundaries boundaries = boundaries(path, property, Optional.empty());
    if (boundaries.system() == CoordinateSystem.GCJ_02) {
      throw InvalidInput.of(
          "GOV-GEO-009", path + " crs", boundaries.system().word(), CoordinateSystem.WGS_84.word());
    }
    return boundaries.areas();
  }

  /**
   * Reads areas with their coordinate system.
   *
   * @param named the system, where the caller knows it; else the file says it, or it is WGS-84
   * @throws InvalidInput as {@link #read}
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // not knowing it is a value here
  public static Boundaries boundaries(
      Path path, String property, Optional<CoordinateSystem> named) {
    GeoJsonFile file = GeoJsonFile.read(path);
    return new Boundaries(file.system(named), areas(file, property));
  }

  private static List<Area> areas(GeoJsonFile file, String property) {
    List<Fault> faults = new ArrayList<>();
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < file.size(); i++) {
      String key = file.property(i, property);
      if (key.isEmpty()) {
        faults.add(file.keyWanted(i, property));
      }
      List<Polygon> polygons = polygons(file, i, faults);
      if (faults.isEmpty()) {
        areas.add(new Area(key, polygons));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return areas;
  }

  private static List<Polygon> polygons(GeoJsonFile file, int feature, List<Fault> faults) {
    try {
      return GeoJsonSurface.of(file.geometry(feature), file.where(feature)).polygons();
    } catch (InvalidInput e) {
      faults.addAll(e.faults());
      return List.of();
    }
  }
}
