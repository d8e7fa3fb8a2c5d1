package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Adjust;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.assessment.score.Explained.Line;
import org.grassroots.governance.model.assessment.score.Explained.StepLine;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Tells why a unit has its result, by computing that unit once more.
 *
 * @since 0.1
 */
public final class Explainer {
  private final Scored scored;
  private final Data data;
  private final int unit;

  private Explainer(Scored scored, int unit) {
    this.scored = scored;
    this.data = scored.data();
    this.unit = unit;
  }

  /** Explains the unit at that place of the data. */
  public static Explained of(Scored scored, int unit) {
    return new Explainer(scored, unit).explained();
  }

  private Explained explained() {
    Node root = scored.scheme().root();
    Outcome outcome = scored.outcome(unit);
    Cell exact = scored.exact(root.id(), unit);
    Optional<BigDecimal> rank = scored.rank(root.id(), unit);
    return new Explained(
        scored.scheme(),
        data.units().get(unit),
        outcome,
        rank,
        rank.map(this::tied).orElse(List.of()),
        line(root, scored.column(root).value()[unit], Worth.WHOLE, Optional.empty()),
        difference(outcome.beforeVeto(), exact),
        difference(outcome.score(), outcome.beforeVeto()),
        Raises.of(scored, unit));
  }

  private static Optional<Real> difference(Cell after, Cell before) {
    return after.number().flatMap(a -> before.number().map(a::minus));
  }

  private List<String> tied(BigDecimal rank) {
    String root = scored.scheme().root().id();
    List<String> tied = new ArrayList<>();
    for (int other = 0; other < data.units().size(); other++) {
      boolean isSame =
          other != unit
              && scored.rank(root, other).filter(r -> r.compareTo(rank) == 0).isPresent()
              && Fitted.cohort(scored.scheme().ranking().within(), data, other)
                  .equals(Fitted.cohort(scored.scheme().ranking().within(), data, unit));
      if (isSame) {
        tied.add(data.units().get(other));
      }
    }
    tied.sort(java.util.Comparator.naturalOrder());
    return tied;
  }

  /**
   * A node.
   *
   * @param used the cell its parent used, which may fill a missing one
   */
  private Line line(Node node, Cell used, Worth worth, Optional<Real> logShare) {
    NodeColumn column = scored.column(node);
    UnitScope scope = new UnitScope(data, unit, node, new LinkedHashSet<>());
    Map<Fitted, Cell> after = new LinkedHashMap<>();
    Cell cell = column.source()[unit];
    for (Fitted fitted : column.steps()) {
      cell = fitted.of(data, unit).apply(cell, scope);
      after.put(fitted, cell);
    }
    boolean isFilled = !used.equals(cell);
    Worth below = isFilled ? worth.without() : worth.times(pointsAfter(column.steps(), 0));
    boolean isSplit = !isFilled && Shares.isAdditive(node) && column.source()[unit].isKnown();
    Optional<Real> own = own(node, column, used, worth, below, isSplit || isFilled);
    Optional<Explained.Rate> rate = Rates.of(scored, node, unit);
    boolean isHidden = rate.filter(Explained.Rate::isSuppressed).isPresent();
    return new Line(
        node,
        isHidden ? hidden(inputs(node)) : inputs(node),
        node.evidence().map(name -> scope.text(name).orElse("")),
        column.source()[unit],
        stepLines(node, column, after, worth, scope, isFilled),
        cell,
        scored.published(node.id(), unit),
        column.weight(data, unit),
        worth.effective(),
        isFilled ? used.number().flatMap(worth::points) : own,
        logShare,
        children(node, column, isSplit ? below : below.without()),
        rate);
  }

  /** A suppressed figure cannot be worked out from what went into it. */
  private static Map<String, String> hidden(Map<String, String> inputs) {
    inputs.replaceAll((column, cell) -> Explained.HIDDEN);
    return inputs;
  }

  /** What a node has of its own: a leaf everything, an additive group nothing but its steps. */
  private Optional<Real> own(
      Node node, NodeColumn column, Cell used, Worth worth, Worth below, boolean isSplit) {
    if (node.children().isEmpty()) {
      return used.number().flatMap(worth::points);
    }
    return isSplit ? Optional.empty() : column.source()[unit].number().flatMap(below::points);
  }

  private List<StepLine> stepLines(
      Node node,
      NodeColumn column,
      Map<Fitted, Cell> after,
      Worth worth,
      UnitScope scope,
      boolean isFilled) {
    List<StepLine> lines = new ArrayList<>();
    Cell before = column.source()[unit];
    int place = 0;
    for (Map.Entry<Fitted, Cell> entry : after.entrySet()) {
      Step declared = entry.getKey().step();
      Step.OfUnit ready = entry.getKey().of(data, unit);
      place++;
      Worth here = worth.times(pointsAfter(column.steps(), place));
      boolean isOwn =
          !node.children().isEmpty() && !isFilled && !(declared instanceof Steps.Points);
      Optional<Real> change = difference(entry.getValue(), before);
      lines.add(
          new StepLine(
              declared.kind(),
              ready.equals(declared) ? declared.shown() : declared.shown() + " → " + ready.shown(),
              before,
              entry.getValue(),
              items(declared, scope),
              isOwn ? change.flatMap(here::points) : Optional.empty()));
      before = entry.getValue();
    }
    return lines;
  }

  /** The factor of all steps from a place on that turn shares into points. */
  private static Fraction pointsAfter(List<Fitted> steps, int place) {
    Fraction factor = Fraction.ONE;
    for (Fitted fitted : steps.subList(place, steps.size())) {
      if (fitted.step() instanceof Steps.Points points) {
        factor = factor.times(points.full());
      }
    }
    return factor;
  }

  private static Map<String, Real> items(Step step, UnitScope scope) {
    Map<String, Real> items = new LinkedHashMap<>();
    if (step instanceof Adjust adjust) {
      adjust.items().forEach(item -> items.put(item.id(), adjust.amount(item, scope)));
    }
    return items;
  }

  private List<Line> children(Node node, NodeColumn column, Worth worth) {
    if (node.children().isEmpty()) {
      return List.of();
    }
    Shares shares = new Shares(scored, node, column, unit);
    List<Line> lines = new ArrayList<>();
    for (Child child : shares.children()) {
      lines.add(
          line(
              child.node(),
              child.cell(),
              worth.of(shares.share(child), shares.weightShare(child)),
              shares.logShare(child)));
    }
    return lines;
  }

  private Map<String, String> inputs(Node node) {
    Set<String> figures = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    node.names(figures::add, texts::add);
    Map<String, String> inputs = new LinkedHashMap<>();
    UnitScope scope = new UnitScope(data, unit, node, new LinkedHashSet<>());
    figures.forEach(name -> inputs.put(name, shown(scope.number(name))));
    texts.forEach(name -> inputs.put(name, scope.text(name).orElse("")));
    return inputs;
  }

  private static String shown(Cell cell) {
    return cell.number()
        .map(number -> number.significant(17).stripTrailingZeros().toPlainString())
        .orElseGet(() -> cell.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }
}
