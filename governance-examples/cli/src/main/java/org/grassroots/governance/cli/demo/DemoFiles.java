package org.grassroots.governance.cli.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.grassroots.governance.cli.NeedsFile;
import org.grassroots.governance.cli.OutputFolder;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.assessment.Result;

/** The figures of the year as files: {@code summary.json, units.csv, needs.csv, assessment.csv}. */
final class DemoFiles {
  private final OutputFolder folder;
  private final DemoResult result;

  DemoFiles(OutputFolder folder, DemoResult result) {
    this.folder = folder;
    this.result = result;
  }

  void write() throws IOException {
    Files.writeString(
        folder.file("summary.json"), summary().toPrettyString() + "\n", StandardCharsets.UTF_8);
    units();
    NeedsFile.write(folder.file("needs.csv"), result.needs());
    assessment();
  }

  ObjectNode summary() {
    Figures.Tally all = result.figures().town();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("communities", result.figures().communities().size());
    json.put("grids", result.figures().grids().size());
    json.put("departments", result.figures().departments().size());
    json.put("matters", all.all).put("closed", all.closed).put("open", all.open);
    json.put("overdue", all.overdue).put("onTime", all.onTime);
    json.put("asked", all.asked).put("satisfied", all.satisfied);
    return json;
  }

  private void units() throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.file("units.csv"))) {
      csv.writeRecord("kind", "unit", "matters", "closed", "open", "overdue", "onTime", "returned");
      rows(csv, "community", result.figures().communities());
      rows(csv, "department", result.figures().departments());
      rows(csv, "grid", result.figures().grids());
    }
  }

  private static void rows(CsvWriter csv, String kind, SortedMap<String, Figures.Tally> tallies) {
    tallies.forEach(
        (unit, tally) ->
            csv.writeRecord(
                kind,
                unit,
                String.valueOf(tally.all),
                String.valueOf(tally.closed),
                String.valueOf(tally.open),
                String.valueOf(tally.overdue),
                String.valueOf(tally.onTime),
                String.valueOf(tally.returned)));
  }

  private void assessment() throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.file("assessment.csv"))) {
      csv.writeRecord("scheme", "unit", "total", "band", "rank", "nodes");
      for (Assessment assessment :
          List.of(result.communities(), result.departments(), result.grids())) {
        assessment.results().forEach(each -> row(csv, assessment.scheme().id(), each));
      }
    }
  }

  private static void row(CsvWriter csv, String scheme, Result each) {
    List<String> nodes = new ArrayList<>();
    each.nodes().forEach((node, score) -> nodes.add(node + "=" + score.toPlainString()));
    csv.writeRecord(
        scheme,
        each.unit(),
        each.total().map(BigDecimal::toPlainString).orElse(""),
        each.band().orElse(""),
        each.rank().map(String::valueOf).orElse(""),
        String.join(" ", nodes));
  }
}
