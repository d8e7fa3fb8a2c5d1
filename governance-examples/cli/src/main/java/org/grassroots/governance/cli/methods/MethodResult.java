package org.grassroots.governance.cli.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.spi.scoring.Column;

/**
 * A table of results.
 *
 * @param first the head of the first column
 * @param ids its cells
 * @param columns the others by name
 */
record MethodResult(String first, List<String> ids, Map<String, List<JsonNode>> columns) {

  /** A table of numbers. */
  static MethodResult of(String first, List<String> ids, Map<String, Column> columns) {
    Map<String, List<JsonNode>> cells = new LinkedHashMap<>();
    columns.forEach((name, column) -> cells.put(name, numbers(column)));
    return new MethodResult(first, ids, cells);
  }

  /** A table of one column of words. */
  static MethodResult of(List<String> ids, String name, List<Optional<String>> words) {
    List<JsonNode> cells =
        words.stream()
            .map(word -> word.<JsonNode>map(TextNode::valueOf).orElse(NullNode.instance))
            .toList();
    return new MethodResult("unit", ids, Map.of(name, cells));
  }

  private static List<JsonNode> numbers(Column column) {
    List<JsonNode> cells = new ArrayList<>(column.size());
    for (int row = 0; row < column.size(); row++) {
      cells.add(
          column.isMissing(row)
              ? NullNode.instance
              : DecimalNode.valueOf(new BigDecimal(text(column.value(row)))));
    }
    return cells;
  }

  /** To a file, to standard output, or there as JSON. */
  void write(Optional<Path> out, boolean isJson, PrintWriter console) {
    out.ifPresent(file -> OutputFile.table(file, this::rows));
    if (isJson) {
      console.println(json());
    } else if (out.isEmpty()) {
      console.print(csv());
      console.flush();
    }
  }

  private String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void rows(CsvWriter table) {
    List<String> header = new ArrayList<>(List.of(first));
    header.addAll(columns.keySet());
    table.writeRecord(header);
    for (int row = 0; row < ids.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(ids.get(row)));
      for (List<JsonNode> column : columns.values()) {
        JsonNode cell = column.get(row);
        cells.add(cell.isNull() ? "" : cell.isNumber() ? text(cell.doubleValue()) : cell.asText());
      }
      table.writeRecord(cells);
    }
  }

  private ArrayNode json() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int row = 0; row < ids.size(); row++) {
      ObjectNode node = rows.addObject().put(first, ids.get(row));
      for (Map.Entry<String, List<JsonNode>> column : columns.entrySet()) {
        node.set(column.getKey(), column.getValue().get(row));
      }
    }
    return rows;
  }

  /** The shortest decimal that is this double and no other. */
  static String text(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.scale() < 30 ? decimal.toPlainString() : decimal.toString();
  }
}
