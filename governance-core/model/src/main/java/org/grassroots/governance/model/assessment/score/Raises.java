package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.assessment.score.Explained.Raise;
import org.grassroots.governance.model.shared.Real;

/** Finds what would raise the score of a unit: one leaf at its best, all else as it is. */
final class Raises {
  private final Scored scored;
  private final int unit;

  private Raises(Scored scored, int unit) {
    this.scored = scored;
    this.unit = unit;
  }

  /** The leaves that would, the largest gain first; none where the score is unknown. */
  static List<Raise> of(Scored scored, int unit) {
    return new Raises(scored, unit).all();
  }

  private List<Raise> all() {
    Node root = scored.scheme().root();
    Optional<Real> now = scored.exact(root.id(), unit).number();
    List<Raise> raises = new ArrayList<>();
    if (now.isEmpty() || isJoint()) {
      return raises;
    }
    for (Node node : scored.scheme().nodes()) {
      Optional<Real> from = scored.exact(node.id(), unit).number();
      Optional<Real> to = best(node);
      if (from.isPresent() && to.isPresent() && from.get().compareWith(to.get()) < 0) {
        root(root, node, to.get())
            .number()
            .map(then -> root.isLowBest() ? now.get().minus(then) : then.minus(now.get()))
            .filter(gain -> gain.signum() > 0)
            .ifPresent(gain -> raises.add(new Raise(node, from.get(), to.get(), gain)));
      }
    }
    raises.sort(
        Comparator.comparing(Raise::gain, Real::compareWith)
            .reversed()
            .thenComparing(raise -> raise.node().id()));
    return raises;
  }

  private boolean isJoint() {
    return scored.scheme().nodes().stream()
        .anyMatch(
            node ->
                node.source() instanceof Source.Children group && group.aggregation().isJoint());
  }

  /** The largest figure the steps of a leaf can give, where they limit it. */
  private static Optional<Real> best(Node node) {
    if (!node.children().isEmpty()) {
      return Optional.empty();
    }
    Optional<Real> best = Optional.empty();
    for (Step step : node.steps()) {
      if (step.span().isPresent()) {
        best = step.span().map(Step.Span::most);
      } else if (step instanceof Steps.Points points) {
        best = best.map(most -> most.times(points.full()));
      } else if (!(step instanceof Steps.Round)) {
        best = Optional.empty();
      }
    }
    return node.full().isPresent() && best.isEmpty() ? node.full().map(Real.class::cast) : best;
  }

  private Cell root(Node node, Node changed, Real value) {
    if (node.equals(changed)) {
      return Cell.of(value);
    }
    NodeColumn column = scored.column(node);
    if (node.children().isEmpty()) {
      return column.value()[unit];
    }
    Map<String, Cell> below = new LinkedHashMap<>();
    node.children().forEach(child -> below.put(child.id(), root(child, changed, value)));
    return Rescore.group(scored, column, unit, below, new LinkedHashSet<>());
  }
}
