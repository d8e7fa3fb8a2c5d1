package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.grassroots.governance.model.assessment.column.ColumnScores;
import org.grassroots.governance.model.assessment.column.ColumnScoring;
import org.grassroots.governance.model.assessment.column.Columns;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.InvalidInput;

/** The fast way says what the exact way says, digit for digit. */
class ColumnScoringProperties {
  private static final int ROWS = 80;

  @Property(tries = 60)
  void says_what_the_exact_way_says(@ForAll long seed) {
    RandomScheme made = new RandomScheme(seed);
    String text = made.text();
    Scheme scheme = scheme(text);
    Data data = data(scheme, made.rows(ROWS));

    Optional<Scored> exact = exact(scheme, data);
    Optional<ColumnScores> fast = fast(scheme, data);

    Statistics.label("compiled").collect(fast.isPresent() || exact.isEmpty());
    if (exact.isPresent() && fast.isPresent()) {
      Statistics.label("undecided a hundred").collect(fast.get().undecided() * 100 / ROWS / 10);
      List<List<String>> wanted = exactRows(exact.get());
      List<List<String>> found = fastRows(fast.get());
      for (int unit = 0; unit < ROWS; unit++) {
        assertThat(found.get(unit)).as(text).isEqualTo(wanted.get(unit));
      }
    }
  }

  private static Scheme scheme(String text) {
    return SchemeReader.read(
        """
        scheme: small
        from: 2020-01-01
        subject: unit
        data: {id: unit, attributes: [group, proof], indicators: [%s, reply]}
        """
                .formatted(String.join(", ", RandomScheme.COLUMNS))
            + text,
        "random.yaml");
  }

  private static Data data(Scheme scheme, Map<String, Map<String, String>> rows) {
    RowTable table = new RowTable(scheme);
    rows.forEach((unit, cells) -> table.row("row " + unit, unit, Optional.empty(), cells));
    return table.data(Optional.empty(), "rows");
  }

  /** Empty where the data is refused, or holds figures too close for the exact way. */
  private static Optional<Scored> exact(Scheme scheme, Data data) {
    try {
      return Optional.of(Scoring.by(scheme).score(data));
    } catch (InvalidInput | ArithmeticException refused) {
      return Optional.empty();
    }
  }

  private static Optional<ColumnScores> fast(Scheme scheme, Data data) {
    try {
      return ColumnScoring.by(scheme).score(Columns.of(data));
    } catch (InvalidInput refused) {
      return Optional.empty();
    }
  }

  private static List<List<String>> exactRows(Scored scored) {
    List<List<String>> rows = new ArrayList<>();
    ScoreTable.rows(scored, rows::add);
    return rows;
  }

  private static List<List<String>> fastRows(ColumnScores scores) {
    List<List<String>> rows = new ArrayList<>();
    for (int unit = 0; unit < scores.columns().units().size(); unit++) {
      rows.add(ScoreTable.row(scores, unit));
    }
    return rows;
  }
}
