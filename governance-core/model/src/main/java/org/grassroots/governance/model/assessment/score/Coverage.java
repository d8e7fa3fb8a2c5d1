package org.grassroots.governance.model.assessment.score;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;

/** How much of what applies to a unit is known: known effective weight over applicable weight. */
final class Coverage {
  private final Map<String, NodeColumn> columns;
  private final Data data;

  Coverage(Map<String, NodeColumn> columns, Data data) {
    this.columns = columns;
    this.data = data;
  }

  /** From 0 to 1; empty when nothing applies. */
  Optional<Fraction> of(Node node, int unit) {
    NodeColumn column = Objects.requireNonNull(columns.get(node.id()));
    if (node.children().isEmpty()) {
      return leaf(column.source()[unit]);
    }
    Fraction known = ZERO;
    Fraction whole = ZERO;
    for (Node child : node.children()) {
      Optional<Fraction> share = of(child, unit);
      Fraction weight = weight(node, child, unit);
      if (share.isPresent()) {
        known = known.plus(weight.times(share.get()));
        whole = whole.plus(weight);
      }
    }
    return whole.signum() == 0 ? Optional.empty() : Optional.of(known.dividedBy(whole));
  }

  private static Optional<Fraction> leaf(Cell source) {
    if (source.isKnown()) {
      return Optional.of(ONE);
    }
    return source == Absent.MISSING ? Optional.of(ZERO) : Optional.empty();
  }

  private Fraction weight(Node node, Node child, int unit) {
    boolean isPoints =
        ((Source.Children) node.source()).aggregation() instanceof Aggregation.Standard standard
            && standard.kind() == Aggregation.Kind.SUM;
    return isPoints && child.full().isPresent()
        ? child.full().get()
        : Objects.requireNonNull(columns.get(child.id())).weight(data, unit);
  }
}
