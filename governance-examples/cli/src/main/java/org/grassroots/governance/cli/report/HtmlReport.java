package org.grassroots.governance.cli.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes the report: a page, a style sheet and a script from resources, the data as JSON in
 * between.
 */
public final class HtmlReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HtmlReport() {}

  /** Writes one self-contained HTML file. */
  public static void write(ReportData data, Path file) throws IOException {
    Files.writeString(file, page(data), StandardCharsets.UTF_8);
  }

  /** The page; the same data gives the same text. */
  static String page(ReportData data) {
    return resource("report.html")
        .replace("/*style*/", resource("report.css"))
        .replace("/*script*/", resource("report.js"))
        .replace("/*data*/", harmless(json(data).toString()));
  }

  /** JSON that cannot end the script element it stands in. */
  private static String harmless(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static ObjectNode json(ReportData data) {
    ObjectNode json = JSON.createObjectNode();
    json.set("title", JSON.valueToTree(data.title()));
    json.set("subtitle", JSON.valueToTree(data.subtitle()));
    json.put("language", data.language());
    json.set("cards", JSON.valueToTree(data.cards()));
    json.set("metrics", JSON.valueToTree(data.metrics()));
    addAreas(json, data);
    json.set("charts", JSON.valueToTree(data.charts()));
    json.set("scores", JSON.valueToTree(data.scores()));
    json.set("tables", JSON.valueToTree(data.tables()));
    return json;
  }

  private static void addAreas(ObjectNode json, ReportData data) {
    MapDrawing drawing =
        new MapDrawing(data.areas().stream().map(ReportData.AreaFigures::shape).toList());
    json.put("height", drawing.height());
    ArrayNode areas = json.putArray("areas");
    for (ReportData.AreaFigures area : data.areas()) {
      ObjectNode node = areas.addObject();
      node.set("name", JSON.valueToTree(area.name()));
      node.put("path", drawing.path(area.shape()));
      node.set("values", JSON.valueToTree(new TreeMap<>(area.values())));
    }
  }

  private static String resource(String name) {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
