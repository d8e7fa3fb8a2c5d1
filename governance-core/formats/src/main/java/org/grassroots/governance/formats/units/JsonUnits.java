package org.grassroots.governance.formats.units;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.shared.InvalidInput;

/** The list of units in a JSON document as a table; columns are paths with points. */
record JsonUnits(List<String> header, Iterator<CsvRow> rows) implements UnitTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  static boolean isDocument(Path file) {
    try (InputFile in = InputFile.open(file)) {
      int first = in.content().read();
      while (Character.isWhitespace(first)) {
        first = in.content().read();
      }
      return first == '{';
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  static JsonUnits read(Path file, UnitProfile profile) {
    List<String> columns = profile.columns().all();
    List<CsvRow> rows = new ArrayList<>();
    Set<String> found = new LinkedHashSet<>();
    try (InputFile in = InputFile.open(file);
        JsonParser parser = JSON.createParser(in.content())) {
      enter(parser, file, profile.items());
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node = JSON.readTree(parser);
        List<String> cells = columns.stream().map(column -> cell(node, column, found)).toList();
        rows.add(new CsvRow(rows.size() + 1L, line, cells));
      }
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
    // columns that no unit has are left out, as a table would lack them
    List<String> header =
        columns.stream().map(column -> found.contains(column) ? column : "").toList();
    return new JsonUnits(header, rows.iterator());
  }

  private static void enter(JsonParser parser, Path file, String items) throws IOException {
    parser.nextToken();
    for (String key : items.split("\\.")) {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.FIELD_NAME && !parser.currentName().equals(key)) {
        parser.nextToken();
        parser.skipChildren();
        token = parser.nextToken();
      }
      if (token != JsonToken.FIELD_NAME) {
        throw InvalidInput.of("GOV-DIV-004", file.toString(), "no " + key, "a list " + items);
      }
      parser.nextToken();
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw InvalidInput.of("GOV-DIV-004", file.toString(), "no list", "a list " + items);
    }
  }

  private static String cell(JsonNode unit, String column, Set<String> found) {
    JsonNode node = unit;
    for (String key : column.split("\\.")) {
      node = node.path(key);
    }
    if (!node.isValueNode()) {
      return "";
    }
    found.add(column);
    return node.asText("");
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public CsvRow next() {
    return rows.next();
  }

  @Override
  public void close() {
    // read to its end already
  }
}
