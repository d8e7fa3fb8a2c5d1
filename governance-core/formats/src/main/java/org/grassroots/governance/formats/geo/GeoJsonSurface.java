package org.grassroots.governance.formats.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Reads the surfaces of GeoJSON geometries. */
final class GeoJsonSurface {
  private static final double MAX_LONGITUDE = 180;
  private static final double MAX_LATITUDE = 90;

  private final String where;
  private final List<Polygon> polygons = new ArrayList<>();
  private boolean isClosed = true;

  private GeoJsonSurface(String where) {
    this.where = where;
  }

  /**
   * Reads a geometry.
   *
   * @param where the place to name in a refusal
   * @throws InvalidInput {@code GOV-GEO-003} when it is no surface
   */
  static GeoJsonSurface of(JsonNode geometry, String where) {
    GeoJsonSurface surface = new GeoJsonSurface(where);
    surface.add(geometry);
    if (surface.polygons.isEmpty()) {
      throw surface.refused(geometry.path("type").asText("") + " without parts", "");
    }
    return surface;
  }

  List<Polygon> polygons() {
    return polygons;
  }

  /** Whether every ring ends where it starts, as the standard wants. */
  boolean isClosed() {
    return isClosed;
  }

  private void add(JsonNode geometry) {
    String type = geometry.path("type").asText("");
    JsonNode coordinates = geometry.path("coordinates");
    switch (type) {
      case "Polygon" -> polygons.add(polygon(coordinates));
      case "MultiPolygon" -> coordinates.forEach(part -> polygons.add(polygon(part)));
      case "GeometryCollection" -> geometry.path("geometries").forEach(this::add);
      default -> throw refused(type, "");
    }
  }

  private Polygon polygon(JsonNode rings) {
    if (!rings.isArray() || rings.isEmpty()) {
      throw refused("no ring", "");
    }
    List<Ring> all = new ArrayList<>();
    rings.forEach(ring -> all.add(ring(ring)));
    return new Polygon(all.get(0), all.subList(1, all.size()));
  }

  private Ring ring(JsonNode points) {
    List<Position> positions = new ArrayList<>();
    points.forEach(point -> positions.add(position(point)));
    isClosed &=
        !positions.isEmpty() && positions.get(0).equals(positions.get(positions.size() - 1));
    try {
      return Ring.of(positions);
    } catch (InvalidInput e) {
      throw refused(e.faults().get(0).found(), "");
    }
  }

  private Position position(JsonNode point) {
    if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
      throw refused(point.toString(), "");
    }
    double x = point.get(0).asDouble();
    double y = point.get(1).asDouble();
    try {
      return new Position(x, y);
    } catch (InvalidInput e) {
      throw refused(e.faults().get(0).found(), advice(x, y));
    }
  }

  private static String advice(double x, double y) {
    if (Math.abs(x) <= MAX_LATITUDE && Math.abs(y) <= MAX_LONGITUDE) {
      return "Maybe longitude and latitude are exchanged.";
    }
    return "Maybe the coordinates are in metres.";
  }

  private InvalidInput refused(String found, String advice) {
    String wanted = "a Polygon or MultiPolygon of longitudes and latitudes";
    return new InvalidInput(Fault.of("GOV-GEO-003", where, found, wanted).withAdvice(advice));
  }
}
