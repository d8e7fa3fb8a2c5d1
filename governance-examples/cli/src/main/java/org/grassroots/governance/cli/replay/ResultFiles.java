package org.grassroots.governance.cli.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.cli.NeedsFile;
import org.grassroots.governance.cli.OutputFolder;
import org.grassroots.governance.model.assessment.Assessment;
import org.grassroots.governance.model.assessment.Node;
import org.grassroots.governance.model.assessment.Result;

/**
 * Writes the tables of one replay: UTF-8, line feeds, a blank cell for none.
 *
 * @param folder where to
 * @param result what was found out
 */
record ResultFiles(OutputFolder folder, ReplayResult result) {

  /** Writes {@code summary.json} and every table but {@code rejected.csv}. */
  void write() {
    try {
      Files.writeString(folder.file("summary.json"), result.summary().toJson() + "\n");
      areas();
      departments();
      NeedsFile.write(folder.file("needs.csv"), result.needs());
      assessment();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void areas() throws IOException {
    Map<String, Result> scores = byUnit(result.areas());
    try (CsvWriter csv = csv("areas.csv")) {
      csv.writeRecord("area", "imported", "open", "overdue", "score", "rank");
      figures()
          .areas()
          .forEach(
              (area, tally) ->
                  csv.writeRecord(
                      area,
                      text(tally.imported()),
                      text(tally.open()),
                      text(tally.overdue()),
                      score(scores, area),
                      rank(scores, area)));
    }
  }

  private void departments() throws IOException {
    Map<String, Result> scores = byUnit(result.departments());
    try (CsvWriter csv = csv("departments.csv")) {
      csv.writeRecord(
          "department",
          "closedWithTarget",
          "late",
          "onTimePercent",
          "open",
          "overdue",
          "score",
          "rank");
      figures()
          .departments()
          .forEach(
              (department, tally) ->
                  csv.writeRecord(
                      department,
                      text(tally.closedWithTarget()),
                      text(tally.late()),
                      text(tally.onTimePercent()),
                      text(tally.open()),
                      text(tally.overdue()),
                      score(scores, department),
                      rank(scores, department)));
    }
  }

  /** Areas, then departments; a node that one of the schemes lacks stays blank. */
  private void assessment() throws IOException {
    List<String> nodes = new ArrayList<>();
    addNodes(result.areas().scheme().root(), nodes);
    addNodes(result.departments().scheme().root(), nodes);
    List<String> header = new ArrayList<>(List.of("unit"));
    header.addAll(nodes);
    header.addAll(List.of("total", "band", "rank"));
    try (CsvWriter csv = csv("assessment.csv")) {
      csv.writeRecord(header);
      result.areas().results().forEach(one -> csv.writeRecord(row("area", one, nodes)));
      result.departments().results().forEach(one -> csv.writeRecord(row("department", one, nodes)));
    }
  }

  private static void addNodes(Node node, List<String> ids) {
    if (!ids.contains(node.id())) {
      ids.add(node.id());
    }
    if (node instanceof Node.Group group) {
      group.children().forEach(child -> addNodes(child, ids));
    }
  }

  private static List<String> row(String kind, Result one, List<String> nodes) {
    List<String> cells = new ArrayList<>();
    cells.add(kind + ":" + one.unit());
    nodes.forEach(node -> cells.add(text(Optional.ofNullable(one.nodes().get(node)))));
    cells.add(text(one.total()));
    cells.add(one.band().orElse(""));
    cells.add(one.rank().map(String::valueOf).orElse(""));
    return cells;
  }

  private ReplayFigures figures() {
    return result.summary().figures();
  }

  private CsvWriter csv(String name) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.file(name));
  }

  private static SortedMap<String, Result> byUnit(Assessment assessment) {
    SortedMap<String, Result> results = new TreeMap<>();
    assessment.results().forEach(one -> results.put(one.unit(), one));
    return results;
  }

  private static String score(Map<String, Result> scores, String unit) {
    return Optional.ofNullable(scores.get(unit)).map(one -> text(one.total())).orElse("");
  }

  private static String rank(Map<String, Result> scores, String unit) {
    return Optional.ofNullable(scores.get(unit))
        .flatMap(Result::rank)
        .map(String::valueOf)
        .orElse("");
  }

  private static String text(long number) {
    return String.valueOf(number);
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
