package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;

/** Computes a group of one unit anew from figures of its children. */
final class Rescore {
  private Rescore() {}

  /** The figure of a group after its steps; what was fitted to the cohort stays as it was. */
  static Cell group(
      Scored scored, NodeColumn column, int unit, Map<String, Cell> below, Set<String> flags) {
    UnitScope scope = new UnitScope(scored.data(), unit, column.node(), flags);
    Cell cell = source(scored, column, unit, below, flags);
    for (Fitted step : column.steps()) {
      cell = step.of(scored.data(), unit).apply(cell, scope);
    }
    return cell;
  }

  private static Cell source(Scored scored, NodeColumn column, int unit) {
    Map<String, Cell> below = new LinkedHashMap<>();
    for (Node child : column.node().children()) {
      below.put(child.id(), scored.column(child).value()[unit]);
    }
    return source(scored, column, unit, below, new LinkedHashSet<>());
  }

  /** The figure of a group before its steps. */
  private static Cell source(
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
    return applies ? new Group(node).of(children, flags::add) : Cell.Absent.NOT_APPLICABLE;
  }

  /**
   * The columns of a result with some units computed anew from corrected data, by what was fitted
   * before.
   *
   * @param anew all nodes over the corrected data, of which the figures before any step are taken
   */
  static Map<String, NodeColumn> columns(
      Scored before, Data corrected, Map<String, NodeColumn> anew, Set<Integer> places) {
    Map<String, NodeColumn> columns = new LinkedHashMap<>();
    List<Node> order = new ArrayList<>(before.scheme().nodes());
    Collections.reverse(order);
    for (Node node : order) {
      NodeColumn known = before.column(node);
      Cell[] source = known.source().clone();
      Cell[] value = known.value().clone();
      Scored below = before.over(corrected, columns);
      for (int unit : places) {
        boolean isGroup = !node.children().isEmpty() && !isPlugged(node);
        source[unit] =
            isGroup
                ? source(below, known, unit)
                : Objects.requireNonNull(anew.get(node.id())).source()[unit];
        UnitScope scope = new UnitScope(corrected, unit, node, new LinkedHashSet<>());
        Cell cell = source[unit];
        for (Fitted step : known.steps()) {
          cell = step.of(corrected, unit).apply(cell, scope);
        }
        value[unit] = cell;
      }
      columns.put(node.id(), known.with(source, value));
    }
    return columns;
  }

  private static boolean isPlugged(Node node) {
    return node.source() instanceof Source.Children group
        && group.aggregation() instanceof Aggregation.Plugged;
  }
}
