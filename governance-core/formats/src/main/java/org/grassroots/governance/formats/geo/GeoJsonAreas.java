package org.grassroots.governance.formats.geo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the areas of a GeoJSON file, plain or gzip.
 *
 * @since 0.1
 */
public final class GeoJsonAreas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final String property;
  private final List<Fault> faults = new ArrayList<>();

  private GeoJsonAreas(String file, String property) {
    this.file = file;
    this.property = property;
  }

  /**
   * Reads one area for each feature, in the order of the file; features may share a key.
   *
   * @param property the property that holds the key
   * @throws InvalidInput when the file cannot be read; {@code GOV-GEO-001} when it is no feature
   *     collection, {@code GOV-GEO-002} for each feature without the property, {@code GOV-GEO-003}
   *     for each geometry that is no surface
   */
  public static List<Area> read(Path file, String property) {
    return new GeoJsonAreas(file.toString(), property).areas(tree(file));
  }

  private static JsonNode tree(Path path) {
    try (InputFile in = InputFile.open(path)) {
      return JSON.readTree(in.content());
    } catch (JsonProcessingException e) {
      String where = path + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      String found = e.getOriginalMessage().lines().findFirst().orElse("");
      throw InvalidInput.of("GOV-GEO-001", where, found, "JSON").causedBy(e);
    } catch (IOException e) {
      throw InputFile.unreadable(path, e);
    }
  }

  private List<Area> areas(JsonNode root) {
    JsonNode features = root.path("features");
    if (!features.isArray() || features.isEmpty()) {
      throw InvalidInput.of(
          "GOV-GEO-001", file, root.path("type").asText("no type"), "a FeatureCollection");
    }
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      JsonNode feature = features.get(i);
      String where = file + " features[" + i + "]";
      String key = key(feature.path("properties"), where);
      List<Polygon> polygons = polygons(feature.path("geometry"), where);
      if (!key.isEmpty()) {
        areas.add(new Area(key, polygons));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return areas;
  }

  private String key(JsonNode properties, String where) {
    String key = properties.path(property).asText("").strip();
    if (key.isEmpty()) {
      Set<String> known = new LinkedHashSet<>();
      properties.fieldNames().forEachRemaining(known::add);
      faults.add(
          Fault.of("GOV-GEO-002", where, "", "the property '" + property + "'")
              .withAdvice(Nearest.advice(property, known)));
    }
    return key;
  }

  private List<Polygon> polygons(JsonNode geometry, String where) {
    List<Polygon> polygons = new ArrayList<>();
    String type = geometry.path("type").asText("");
    JsonNode coordinates = geometry.path("coordinates");
    try {
      switch (type) {
        case "Polygon" -> polygons.add(polygon(coordinates));
        case "MultiPolygon" -> coordinates.forEach(part -> polygons.add(polygon(part)));
        case "GeometryCollection" ->
            geometry.path("geometries").forEach(part -> polygons.addAll(polygons(part, where)));
        default -> faults.add(surfaceWanted(where, type));
      }
    } catch (InvalidInput e) {
      e.faults().forEach(fault -> faults.add(surfaceWanted(where, fault.found())));
    }
    return polygons;
  }

  private static Fault surfaceWanted(String where, String found) {
    return Fault.of(
        "GOV-GEO-003", where, found, "a Polygon or MultiPolygon of longitudes and latitudes");
  }

  private static Polygon polygon(JsonNode rings) {
    if (!rings.isArray() || rings.isEmpty()) {
      throw InvalidInput.of("GOV-GEO-003", "rings", "no ring", "an outline");
    }
    List<Ring> all = new ArrayList<>();
    rings.forEach(ring -> all.add(ring(ring)));
    return new Polygon(all.get(0), all.subList(1, all.size()));
  }

  private static Ring ring(JsonNode points) {
    List<Position> positions = new ArrayList<>();
    for (JsonNode point : points) {
      if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
        throw InvalidInput.of("GOV-GEO-003", "point", point.toString(), "two numbers");
      }
      positions.add(new Position(point.get(0).asDouble(), point.get(1).asDouble()));
    }
    return Ring.of(positions);
  }
}
