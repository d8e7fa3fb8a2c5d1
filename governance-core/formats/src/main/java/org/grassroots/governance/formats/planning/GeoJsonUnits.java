package org.grassroots.governance.formats.planning;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Reads units from a GeoJSON feature collection, one feature at a time. */
final class GeoJsonUnits {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final RowFaults faults;
  private final RowReader reader;
  private final List<UnitRow> rows = new ArrayList<>();

  GeoJsonUnits(Path file, UnitColumns columns, RowFaults faults) {
    this.file = file;
    this.faults = faults;
    this.reader = new RowReader(columns, faults);
  }

  List<UnitRow> read() {
    GeoJsonUnits.eachFeature(file, (feature, index) -> feature(feature, index));
    reader.complain(file.toString());
    return rows;
  }

  private void feature(JsonNode feature, int index) {
    String where = file + " features[" + index + "]";
    JsonNode properties = feature.path("properties");
    if (index == 0) {
      List<String> names = new ArrayList<>();
      properties.fieldNames().forEachRemaining(names::add);
      reader.know(names);
    }
    Outline outline = Outline.point(0, 0);
    try {
      outline = GeoJsonOutlines.of(feature.path("geometry"));
    } catch (InvalidInput e) {
      e.faults()
          .forEach(
              fault -> faults.add(Fault.of("GOV-PLN-015", where, fault.found(), fault.wanted())));
    }
    rows.add(
        reader.row(
            where,
            name -> properties.has(name) ? text(properties.get(name)) : null,
            feature.path("id").asText(""),
            outline));
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  /** What is done with a feature. */
  @FunctionalInterface
  interface Each {
    /** Takes it. */
    void take(JsonNode feature, int index);
  }

  static void eachFeature(Path path, Each each) {
    try (InputFile in = InputFile.open(path);
        JsonParser parser = JSON.createParser(in.content())) {
      if (!toFeatures(parser)) {
        throw InvalidInput.of(
            "GOV-GEO-001", path.toString(), "no list of features", "a FeatureCollection");
      }
      int index = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode feature = JSON.readTree(parser);
        each.take(feature, index++);
      }
    } catch (JsonProcessingException e) {
      String where = path + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      String found = e.getOriginalMessage().lines().findFirst().orElse("");
      throw InvalidInput.of("GOV-GEO-001", where, found, "JSON").causedBy(e);
    } catch (IOException e) {
      throw InputFile.unreadable(path, e);
    }
  }

  /** Goes into the array {@code features} of the outermost object. */
  private static boolean toFeatures(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("features")) {
        return value == JsonToken.START_ARRAY;
      }
      parser.skipChildren();
    }
    return false;
  }
}
