package org.grassroots.governance.formats.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.column.ColumnScores;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.assessment.score.Scored;

/**
 * A result as a table: {@code unit}, for each node its figure and its rank, {@code band}, {@code
 * flags}, {@code coverage}. Rows are in the order of the data.
 *
 * @since 0.1
 */
public final class ScoreTable {
  private ScoreTable() {}

  /** The names of the columns. */
  public static List<String> header(Scheme scheme) {
    List<String> header = new ArrayList<>(List.of("unit"));
    for (Node node : scheme.nodes()) {
      header.add(node.id());
      header.add(node.id() + ".rank");
    }
    header.addAll(List.of("band", "flags", "coverage"));
    return header;
  }

  /** Hands out the rows. */
  public static void rows(Scored scored, Consumer<List<String>> row) {
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      row.accept(row(scored, unit));
    }
  }

  /** One row. */
  public static List<String> row(Scored scored, int unit) {
    List<String> row = new ArrayList<>(List.of(scored.data().units().get(unit)));
    for (Node node : scored.scheme().nodes()) {
      row.add(Digits.of(scored.published(node.id(), unit), scored.scheme().decimals(node)));
      row.add(scored.rank(node.id(), unit).map(Digits::plain).orElse(""));
    }
    Outcome outcome = scored.outcome(unit);
    row.add(outcome.band().orElse(""));
    row.add(String.join(";", outcome.flags()));
    row.add(outcome.coverage().map(share -> Digits.of(share, Optional.empty())).orElse(""));
    return row;
  }

  /** One row of a result in columns, the same text. */
  public static List<String> row(ColumnScores scores, int unit) {
    return row(
        scores,
        unit,
        (result, place, at) ->
            result.rank(result.nodes().get(place).id(), at).map(Digits::plain).orElse(""));
  }

  /** The rank of a unit by the node at a place, as text. */
  @FunctionalInterface
  interface RankText {
    String of(ColumnScores scores, int place, int unit);
  }

  /** One row of a part of a result, with ranks among all parts. */
  static List<String> row(ColumnScores scores, int unit, RankText rank) {
    List<String> row = new ArrayList<>(List.of(scores.columns().units().get(unit)));
    List<Node> nodes = scores.nodes();
    for (int place = 0; place < nodes.size(); place++) {
      Node node = nodes.get(place);
      OptionalLong rounded = scores.rounded(node.id(), unit);
      Optional<Integer> decimals = scores.scheme().decimals(node);
      row.add(
          rounded.isPresent()
              ? BigDecimal.valueOf(rounded.getAsLong(), decimals.orElseThrow()).toPlainString()
              : Digits.of(scores.published(node.id(), unit), decimals));
      row.add(rank.of(scores, place, unit));
    }
    row.add(scores.band(unit).orElse(""));
    row.add(String.join(";", scores.flags(unit)));
    row.add(scores.coverage(unit).map(share -> Digits.of(share, Optional.empty())).orElse(""));
    return row;
  }
}
