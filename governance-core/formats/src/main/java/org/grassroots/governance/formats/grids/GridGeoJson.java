package org.grassroots.governance.formats.grids;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.place.register.Grid;
import org.grassroots.governance.model.place.register.GridRegister;
import org.grassroots.governance.model.place.register.GridState;

/**
 * Writes the borders of grids as GeoJSON.
 *
 * @since 0.1
 */
public final class GridGeoJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GridGeoJson() {}

  /** Writes the grids that are open on a day and have a border, by id. */
  public static void write(GridRegister register, LocalDate day, Path out) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (Grid grid : register.grids().values()) {
      grid.at(day)
          .filter(state -> !state.boundary().isEmpty())
          .ifPresent(state -> write(features.addObject(), grid, state));
    }
    JSON.writeValue(out.toFile(), root);
  }

  private static void write(ObjectNode feature, Grid grid, GridState state) {
    feature.put("type", "Feature");
    feature
        .putObject("properties")
        .put("id", grid.id())
        .put("kind", grid.kind())
        .put("code", state.code())
        .put("community", state.community())
        .put("name", state.notice().name())
        .put("areaM2", state.boundary().stream().mapToDouble(Polygon::squareMetres).sum());
    ObjectNode geometry = feature.putObject("geometry").put("type", "MultiPolygon");
    ArrayNode polygons = geometry.putArray("coordinates");
    for (Polygon polygon : state.boundary()) {
      ArrayNode rings = polygons.addArray();
      write(rings.addArray(), polygon.outline());
      polygon.holes().forEach(hole -> write(rings.addArray(), hole));
    }
  }

  private static void write(ArrayNode line, Ring ring) {
    for (int i = 0; i < ring.size(); i++) {
      line.addArray().add(ring.point(i).longitude()).add(ring.point(i).latitude());
    }
    if (!ring.point(0).equals(ring.point(ring.size() - 1))) {
      line.addArray().add(ring.point(0).longitude()).add(ring.point(0).latitude());
    }
  }
}
