package org.grassroots.governance.cli.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
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
record MethodResult(String first, List<String> ids, Map<String, Column> columns) {

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
      for (Column column : columns.values()) {
        cells.add(column.isMissing(row) ? "" : text(column.value(row)));
      }
      table.writeRecord(cells);
    }
  }

  private ArrayNode json() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int row = 0; row < ids.size(); row++) {
      ObjectNode node = rows.addObject().put(first, ids.get(row));
      for (Map.Entry<String, Column> column : columns.entrySet()) {
        if (column.getValue().isMissing(row)) {
          node.putNull(column.getKey());
        } else {
          node.put(column.getKey(), new BigDecimal(text(column.getValue().value(row))));
        }
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
