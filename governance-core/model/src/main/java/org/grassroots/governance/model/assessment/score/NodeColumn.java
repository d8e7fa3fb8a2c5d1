package org.grassroots.governance.model.assessment.score;

import java.util.List;
import java.util.Map;
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
 */
record NodeColumn(
    Node node, Cell[] source, Cell[] value, List<Fitted> steps, Map<String, Fitted> fills) {

  /** The weight of this node for a unit. */
  Fraction weight(Data data, int unit) {
    return data.text(node.weight().attribute(), unit)
        .map(text -> node.weight().byText().getOrDefault(text, node.weight().base()))
        .orElse(node.weight().base());
  }
}
