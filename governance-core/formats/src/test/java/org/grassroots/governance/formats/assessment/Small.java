package org.grassroots.governance.formats.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;

/** Small schemes over rows written in the test. */
final class Small {
  private Small() {}

  /** A scheme of units with these columns and whatever else is said. */
  static Scheme scheme(List<String> columns, String rest) {
    return SchemeReader.read(text(columns, rest), "small.yaml");
  }

  static String text(List<String> columns, String rest) {
    return """
    scheme: small
    from: 2020-01-01
    subject: unit
    data: {id: unit, attributes: [group], indicators: %s}
    """
            .formatted(columns)
        + rest;
  }

  static Scored score(Scheme scheme, Map<String, Map<String, String>> rows) {
    RowTable table = new RowTable(scheme);
    rows.forEach((unit, cells) -> table.row("row " + unit, unit, Optional.empty(), cells));
    Data data = table.data(Optional.empty(), "rows");
    return Scoring.by(scheme).score(data);
  }

  /** One unit a figure, named u0, u1, … */
  static Map<String, Map<String, String>> column(String name, List<String> figures) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      rows.put("u" + i, Map.of(name, figures.get(i)));
    }
    return rows;
  }

  static List<String> cells(Scored scored, int column) {
    return java.util.stream.IntStream.range(0, scored.data().units().size())
        .mapToObj(unit -> ScoreTable.row(scored, unit).get(column))
        .toList();
  }

  static List<String> cells(Scored scored, String column) {
    return cells(scored, ScoreTable.header(scored.scheme()).indexOf(column));
  }
}
