package org.grassroots.governance.model.assessment.score;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;

/**
 * The score of one unit after one figure of it changed: only the groups above are computed anew,
 * exactly. What was fitted to other units, and the vetoes that hold, stay as they were.
 *
 * @since 0.1
 */
public final class OneChange {
  private final Scored scored;
  private final int unit;
  private final Node leaf;
  private final Cell source;

  private OneChange(Scored scored, int unit, Node leaf, Cell source) {
    this.scored = scored;
    this.unit = unit;
    this.leaf = leaf;
    this.source = source;
  }

  /**
   * The published score.
   *
   * @param unit the place of the unit in the data
   * @param leaf the node whose figure changed
   * @param figure the figure before the steps of the node
   */
  public static Cell score(Scored scored, int unit, Node leaf, Cell figure) {
    Scheme scheme = scored.scheme();
    Node root = scheme.root();
    Cell exact =
        new OneChange(scored, unit, leaf, figure)
            .changed(root)
            .orElse(scored.exact(root.id(), unit));
    Cell published = Verdicts.published(exact, scheme.decimals(root), scheme.publication().mode());
    return Verdicts.capped(published, scored.outcome(unit).vetoes());
  }

  /** The figure of a node above the leaf; empty elsewhere. */
  private Optional<Cell> changed(Node node) {
    NodeColumn column = scored.column(node);
    if (node.equals(leaf)) {
      UnitScope scope = new UnitScope(scored.data(), unit, node, new LinkedHashSet<>());
      Cell cell = source;
      for (Fitted step : column.steps()) {
        cell = step.of(scored.data(), unit).apply(cell, scope);
      }
      return Optional.of(cell);
    }
    Optional<Cell> found = Optional.empty();
    Map<String, Cell> below = new LinkedHashMap<>();
    for (Node child : node.children()) {
      Optional<Cell> here = found.isPresent() ? Optional.empty() : changed(child);
      found = found.or(() -> here);
      below.put(child.id(), here.orElseGet(() -> scored.column(child).value()[unit]));
    }
    return found.map(any -> Rescore.group(scored, column, unit, below, new LinkedHashSet<>()));
  }
}
