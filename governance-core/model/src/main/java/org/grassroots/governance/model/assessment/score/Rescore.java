package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;

/** Computes a group of one unit anew from figures of its children. */
final class Rescore {
  private Rescore() {}

  /** The figure of a group after its steps; what was fitted to the cohort stays as it was. */
  static Cell group(
      Scored scored, NodeColumn column, int unit, Map<String, Cell> below, Set<String> flags) {
    Data data = scored.data();
    Node node = column.node();
    UnitScope scope = new UnitScope(data, unit, node, flags);
    List<Child> children = new ArrayList<>();
    for (Node child : node.children()) {
      Cell cell = Objects.requireNonNull(below.get(child.id()));
      Fitted fill = column.fills().get(child.id());
      children.add(
          new Child(
              child,
              scored.column(child).weight(data, unit),
              fill == null ? cell : fill.of(data, unit).apply(cell, scope)));
    }
    boolean applies =
        node.applies().map(condition -> condition.holds(scope).orElse(true)).orElse(true);
    Cell cell = applies ? new Group(node).of(children, flags::add) : Cell.Absent.NOT_APPLICABLE;
    for (Fitted step : column.steps()) {
      cell = step.of(data, unit).apply(cell, scope);
    }
    return cell;
  }
}
