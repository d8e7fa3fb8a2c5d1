package org.grassroots.governance.formats.geo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Writes a GeoJSON file again in another coordinate system: every geometry, points and lines too;
 * all else stays as it was, but for {@code crs}, which names the new system where that is not
 * WGS-84, and {@code bbox}, which is left out.
 *
 * @since 0.1
 */
public final class GeoJsonConversion {
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final CoordinateSystem from;
  private final CoordinateSystem to;
  private long positions;

  private GeoJsonConversion(CoordinateSystem from, CoordinateSystem to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Converts a file, plain or gzip, to a plain one.
   *
   * @param named the system it is in, where the caller knows it; else the file says it, or it is
   *     WGS-84
   * @return how many positions were converted
   * @throws InvalidInput as {@link GeoJsonAreas#boundaries}; {@code GOV-PLC-014} for a position at
   *     the edge of the shifted region
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // not knowing it is a value here
  public static long convert(
      Path in, Optional<CoordinateSystem> named, CoordinateSystem to, Path out) throws IOException {
    CoordinateSystem from = GeoJsonFile.read(in).system(named);
    GeoJsonConversion conversion = new GeoJsonConversion(from, to);
    try (InputFile file = InputFile.open(in)) {
      ObjectNode root = (ObjectNode) EXACT.readTree(file.content());
      conversion.convertAll(root);
      root.remove("crs");
      if (to != CoordinateSystem.WGS_84) {
        ObjectNode crs = root.putObject("crs").put("type", "name");
        crs.putObject("properties").put("name", to.word());
      }
      EXACT.writeValue(out.toFile(), root);
    }
    return conversion.positions;
  }

  private void convertAll(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("bbox");
      if (object.get("coordinates") instanceof ArrayNode coordinates) {
        convert(coordinates);
      }
      Iterator<String> names = object.fieldNames();
      while (names.hasNext()) {
        String name = names.next();
        if (!name.equals("properties") && !name.equals("coordinates")) {
          convertAll(object.get(name));
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(this::convertAll);
    }
  }

  private void convert(ArrayNode coordinates) {
    if (!coordinates.path(0).isNumber() || !coordinates.path(1).isNumber()) {
      coordinates.forEach(
          child -> {
            if (child instanceof ArrayNode inner) {
              convert(inner);
            }
          });
      return;
    }
    Position position = new Position(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
    Position moved = from.to(to, position);
    positions++;
    if (!moved.equals(position)) {
      coordinates.set(0, DoubleNode.valueOf(moved.longitude()));
      coordinates.set(1, DoubleNode.valueOf(moved.latitude()));
    }
  }
}
