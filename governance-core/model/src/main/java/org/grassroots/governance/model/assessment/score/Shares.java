package org.grassroots.governance.model.assessment.score;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** How the children of a group share its figure, for one unit. */
final class Shares {
  private final Aggregation aggregation;
  private final List<Child> children = new ArrayList<>();
  private final Cell figure;

  Shares(Scored scored, Node node, NodeColumn column, int unit) {
    this.aggregation = ((Source.Children) node.source()).aggregation();
    this.figure = column.source()[unit];
    UnitScope scope = new UnitScope(scored.data(), unit, node, new LinkedHashSet<>());
    for (Node child : node.children()) {
      NodeColumn below = scored.column(child);
      Cell cell = below.value()[unit];
      Fitted fill = column.fills().get(child.id());
      children.add(
          new Child(
              child,
              below.weight(scored.data(), unit),
              fill == null ? cell : fill.of(scored.data(), unit).apply(cell, scope)));
    }
  }

  static boolean isAdditive(Node node) {
    return node.source() instanceof Source.Children group && group.aggregation().isAdditive();
  }

  /** The children as the group saw them. */
  List<Child> children() {
    return children;
  }

  /** What a point of a child is in points of the group; empty unless the group is additive. */
  Optional<Real> share(Child child) {
    if (!aggregation.isAdditive() || !figure.isKnown() || !child.cell().isKnown()) {
      return Optional.empty();
    }
    return isSum() ? rescaled() : weightShare(child);
  }

  private boolean isSum() {
    return aggregation instanceof Aggregation.Standard standard
        && standard.kind() == Aggregation.Kind.SUM;
  }

  /**
   * The figure over the plain sum of what is known, which is what fell to children out of scope.
   */
  private Optional<Real> rescaled() {
    Fraction all = ZERO;
    Fraction known = ZERO;
    for (Child child : children) {
      if (child.node().full().isEmpty()) {
        return Optional.of(ONE);
      }
      all = all.plus(child.node().full().get());
      known = child.cell().isKnown() ? known.plus(child.node().full().get()) : known;
    }
    return known.signum() > 0 ? Optional.of(all.dividedBy(known)) : Optional.of(ONE);
  }

  /** The share of a child in the weight of what is known. */
  Optional<Real> weightShare(Child child) {
    if (!child.cell().isKnown() || !figure.isKnown()) {
      return Optional.empty();
    }
    Fraction sum = ZERO;
    for (Child each : children) {
      sum = each.cell().isKnown() ? sum.plus(weight(each)) : sum;
    }
    return sum.signum() > 0 ? Optional.of(weight(child).dividedBy(sum)) : Optional.empty();
  }

  /** Points added up weigh by their full marks. */
  private Fraction weight(Child child) {
    boolean haveFull = children.stream().allMatch(each -> each.node().full().isPresent());
    return isSum() && haveFull ? child.node().full().orElse(ONE) : child.weight();
  }

  /** Its share of the logarithm of a geometric mean; the weight itself where the mean is 1. */
  Optional<Real> logShare(Child child) {
    boolean isKnown =
        aggregation instanceof Aggregation.Geometric
            && figure.number().filter(value -> value.signum() > 0).isPresent()
            && child.cell().number().filter(value -> value.signum() > 0).isPresent();
    if (!isKnown) {
      return Optional.empty();
    }
    Real mean = figure.number().orElseThrow().ln();
    Optional<Real> weight = weightShare(child);
    return mean.equals(ZERO)
        ? weight
        : weight.map(w -> child.cell().number().orElseThrow().ln().times(w).dividedBy(mean));
  }
}
