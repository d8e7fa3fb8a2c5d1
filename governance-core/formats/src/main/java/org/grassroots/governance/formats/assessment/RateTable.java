package org.grassroots.governance.formats.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.measure.WilsonInterval;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.score.Explained.Rate;
import org.grassroots.governance.model.assessment.score.Rates;
import org.grassroots.governance.model.assessment.score.Scored;

/**
 * The rates of a result as a table, one row a unit and node with a base: {@code
 * unit,node,cases,value,low,high,confidence,suppressed}. Of a suppressed rate nothing but that is
 * told. Rows are in the order of the data, then of the tree.
 *
 * @since 0.1
 */
public final class RateTable {
  private RateTable() {}

  /** The names of the columns. */
  public static List<String> header() {
    return List.of("unit", "node", "cases", "value", "low", "high", "confidence", "suppressed");
  }

  /** Hands out the rows. */
  public static void rows(Scored scored, Consumer<List<String>> row) {
    List<Node> nodes =
        scored.scheme().nodes().stream().filter(node -> Rates.base(node).isPresent()).toList();
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      for (Node node : nodes) {
        row.accept(row(scored, node, unit));
      }
    }
  }

  private static List<String> row(Scored scored, Node node, int unit) {
    Base base = Rates.base(node).orElseThrow();
    Optional<Rate> rate = Rates.of(scored, node, unit);
    Optional<Rate> shown = rate.filter(each -> !each.isSuppressed());
    Optional<WilsonInterval> interval = shown.flatMap(Rate::interval);
    return List.of(
        scored.data().units().get(unit),
        node.id(),
        shown.map(each -> Digits.of(each.cases(), Optional.empty())).orElse(""),
        shown
            .map(unused -> Digits.of(Rates.figure(scored, node, unit), Optional.empty()))
            .orElse(""),
        interval.map(each -> Digits.of(each.low(), Optional.empty())).orElse(""),
        interval.map(each -> Digits.of(each.high(), Optional.empty())).orElse(""),
        base.confidence().map(each -> Digits.of(each.level(), Optional.empty())).orElse(""),
        String.valueOf(rate.filter(Rate::isSuppressed).isPresent()));
  }
}
