package org.grassroots.governance.formats.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.shared.InvalidInput;

/** Turns a GeoJSON geometry into an outline. */
final class GeoJsonOutlines {
  private GeoJsonOutlines() {}

  static Outline of(JsonNode geometry) {
    List<List<double[]>> parts = new ArrayList<>();
    add(geometry, parts);
    return new Outline(parts);
  }

  private static void add(JsonNode geometry, List<List<double[]>> parts) {
    String type = geometry.path("type").asText("");
    JsonNode coordinates = geometry.path("coordinates");
    switch (type) {
      case "Polygon" -> parts.add(polygon(coordinates));
      case "MultiPolygon" -> coordinates.forEach(part -> parts.add(polygon(part)));
      case "Point" -> parts.add(List.of(points(List.of(coordinates))));
      case "GeometryCollection" -> geometry.path("geometries").forEach(part -> add(part, parts));
      default -> throw refused(type.isEmpty() ? "no geometry" : type);
    }
    if (parts.isEmpty()) {
      throw refused(type + " without parts");
    }
  }

  private static InvalidInput refused(String found) {
    return InvalidInput.of("GOV-PLN-015", "geometry", found, "a Polygon, MultiPolygon or Point");
  }

  private static List<double[]> polygon(JsonNode rings) {
    List<double[]> all = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<JsonNode> points = new ArrayList<>();
      ring.forEach(points::add);
      all.add(Rings.closed(points(points)));
    }
    if (all.isEmpty()) {
      throw refused("a polygon without rings");
    }
    return all;
  }

  private static double[] points(List<JsonNode> points) {
    double[] flat = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      JsonNode point = points.get(i);
      if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
        throw refused("the point " + point);
      }
      flat[2 * i] = Rings.longitude(point.get(0).asDouble());
      flat[2 * i + 1] = Rings.latitude(point.get(1).asDouble());
    }
    return flat;
  }
}
