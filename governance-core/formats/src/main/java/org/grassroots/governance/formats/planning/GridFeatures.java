package org.grassroots.governance.formats.planning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.PlannedGrid;

/**
 * Writes the grids of a plan as GeoJSON, one feature a line, with what there is to say about each.
 *
 * @since 0.1
 */
public final class GridFeatures {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GridFeatures() {}

  /** What is said about a grid. */
  @FunctionalInterface
  public interface Properties {
    /** The properties of a feature: texts, numbers, truths, lists of texts; in order. */
    Map<String, Object> of(PlannedGrid grid);
  }

  /** Writes a feature collection. */
  public static void write(GridPlan plan, List<Outline> outlines, Properties properties, Path file)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
      String separator = "";
      for (PlannedGrid grid : plan.grids()) {
        out.write(separator);
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature");
        feature.set("properties", JSON.valueToTree(properties.of(grid)));
        Outline outline = GridOutlines.melt(grid.units().stream().map(outlines::get).toList());
        geometry(outline, feature.putObject("geometry"));
        out.write(JSON.writeValueAsString(feature));
        separator = ",\n";
      }
      out.write("\n]}\n");
    }
  }

  private static void geometry(Outline outline, ObjectNode geometry) {
    boolean isPoints = outline.parts().stream().allMatch(part -> part.get(0).length == 2);
    if (isPoints) {
      geometry.put("type", "MultiPoint");
      ArrayNode points = geometry.putArray("coordinates");
      outline.parts().forEach(part -> point(part.get(0), 0, points.addArray()));
      return;
    }
    boolean isOne = outline.parts().size() == 1;
    geometry.put("type", isOne ? "Polygon" : "MultiPolygon");
    ArrayNode coordinates = geometry.putArray("coordinates");
    for (List<double[]> part : outline.parts()) {
      ArrayNode rings = isOne ? coordinates : coordinates.addArray();
      for (double[] ring : part) {
        ArrayNode points = rings.addArray();
        for (int i = 0; i < ring.length; i += 2) {
          point(ring, i, points.addArray());
        }
      }
    }
  }

  private static void point(double[] ring, int at, ArrayNode into) {
    into.add(ring[at]);
    into.add(ring[at + 1]);
  }
}
