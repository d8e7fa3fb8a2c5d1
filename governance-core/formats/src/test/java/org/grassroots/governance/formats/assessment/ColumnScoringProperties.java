package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.column.ColumnScores;
import org.grassroots.governance.model.assessment.column.ColumnScoring;
import org.grassroots.governance.model.assessment.column.Columns;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.OneChange;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.InvalidInput;

/** The fast way says what the exact way says, digit for digit. */
class ColumnScoringProperties {
  private static final int ROWS = 80;

  @Property(tries = 30)
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
      assertThat(ExplanationJson.of(fast.get().explained(7)))
          .as(text)
          .isEqualTo(ExplanationJson.of(Explainer.of(exact.get(), 7)));
      for (Node leaf : scheme.nodes()) {
        if (isPlain(leaf)) {
          Cell figure = data.figure(((Source.Measure) leaf.source()).formula().toString(), 7);
          assertThat(OneChange.score(exact.get(), 7, leaf, figure))
              .isEqualTo(exact.get().published(scheme.root().id(), 7));
        }
      }
    }
  }

  private static boolean isPlain(Node node) {
    return node.applies().isEmpty()
        && node.absence().equals(Absence.FAIL)
        && node.source() instanceof Source.Measure measure
        && measure.valid().isEmpty()
        && measure.formula() instanceof Formula.Name;
  }

  @Property(tries = 20)
  void in_parts_it_says_the_same(@ForAll long seed) throws IOException {
    RandomScheme made = new RandomScheme(seed);
    Scheme scheme = scheme(made.streamed());
    Map<String, Map<String, String>> rows = made.rows(ROWS);
    Optional<Scored> exact = exact(scheme, data(scheme, rows));
    Path file = Files.createTempFile("rows", ".csv");
    try {
      Files.writeString(file, csv(rows));
      Optional<ScoreStream> stream = stream(scheme, file);

      Statistics.label("streamed").collect(stream.isPresent());
      if (exact.isPresent() && stream.isPresent()) {
        List<List<String>> found = new ArrayList<>();
        stream.get().rows(found::add);
        assertThat(found).isEqualTo(exactRows(exact.get()));
        assertThat(stream.get().units()).isEqualTo(ROWS);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Optional<ScoreStream> stream(Scheme scheme, Path file) {
    try {
      return ScoreStream.of(scheme, file, true, 23);
    } catch (InvalidInput refused) {
      return Optional.empty();
    }
  }

  private static String csv(Map<String, Map<String, String>> rows) {
    List<String> columns = List.copyOf(rows.get("u0").keySet());
    StringBuilder text = new StringBuilder("unit," + String.join(",", columns) + "\n");
    rows.forEach(
        (unit, cells) -> {
          text.append(unit);
          columns.forEach(column -> text.append(',').append(cells.get(column)));
          text.append('\n');
        });
    return text.toString();
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
