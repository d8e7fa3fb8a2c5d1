package org.grassroots.governance.model.assessment.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;

/**
 * A node over all units.
 *
 * @param node what was computed
 * @param source the figures before the steps
 * @param value the figures after the steps
 * @param steps the steps, made ready, in order
 * @param fills for a group, by child: what its missing figures are filled with
 * @param found the weight found by its group; empty where the node states its own
 */
record NodeColumn(
    Node node,
    Cell[] source,
    Cell[] value,
    List<Fitted> steps,
    Map<String, Fitted> fills,
    Optional<FoundWeight> found) {

  /** The same with a weight that its group found. */
  NodeColumn weighing(FoundWeight weight) {
    return new NodeColumn(node, source, value, steps, fills, Optional.of(weight));
  }

  /** The same with other figures. */
  NodeColumn with(Cell[] sources, Cell[] values) {
    return new NodeColumn(node, sources, values, steps, fills, found);
  }

  /** The weight of this node for a unit. */
  Fraction weight(Data data, int unit) {
    if (found.isPresent()) {
      return found.get().of(data, unit).orElse(Fraction.ZERO);
    }
    return data.text(node.weight().attribute(), unit)
        .map(text -> node.weight().byText().getOrDefault(text, node.weight().base()))
        .orElse(node.weight().base());
  }
}
