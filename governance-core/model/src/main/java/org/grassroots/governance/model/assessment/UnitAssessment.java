package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;

/** The steps of one unit from the computed tree to its result, each a line of the explanation. */
final class UnitAssessment {
  private final Scheme scheme;
  private final MethodLibrary methods;
  private final Measures measures;
  private final Map<String, Assessor.Computed> tree;
  private final int unit;
  private final List<Explanation> lines = new ArrayList<>();

  UnitAssessment(
      Scheme scheme,
      MethodLibrary methods,
      Measures measures,
      Map<String, Assessor.Computed> tree,
      int unit) {
    this.scheme = scheme;
    this.methods = methods;
    this.measures = measures;
    this.tree = tree;
    this.unit = unit;
  }

  Result result() {
    Fraction full = Fraction.of(scheme.fullMarks());
    explain(scheme.root(), Optional.of(full));
    Optional<Fraction> marks = value(scheme.root()).map(full::times);
    Optional<BigDecimal> total = marks.map(this::adjusted).map(scheme::rounded);
    List<String> vetoes = vetoes();
    return new Result(
        measures.units().get(unit),
        nodes(full),
        total,
        total.flatMap(score -> band(score, vetoes)),
        vetoes,
        Optional.empty(),
        List.copyOf(lines));
  }

  /**
   * Explains a node and, below additive groups, what each child adds; below others only the group
   * itself adds.
   */
  private void explain(Node node, Optional<Fraction> worth) {
    Assessor.Computed computed = Objects.requireNonNull(tree.get(node.id()));
    Optional<Fraction> value = computed.scores().at(unit);
    Optional<Fraction> points = value.flatMap(score -> worth.map(score::times));
    if (node instanceof Node.Group group) {
      boolean isShared = methods.isAdditive(group.aggregator()) && points.isPresent();
      add(Explanation.Step.GROUP, computed, value, isShared ? Optional.empty() : points);
      Optional<Fraction> each =
          isShared ? worth.map(w -> w.dividedBy(counted(group))) : Optional.empty();
      for (Node child : group.children()) {
        explain(child, each.map(w -> w.times(Fraction.of(child.weight()))));
      }
    } else {
      add(Explanation.Step.INDICATOR, computed, value, points);
    }
  }

  private void add(
      Explanation.Step step,
      Assessor.Computed computed,
      Optional<Fraction> value,
      Optional<Fraction> points) {
    lines.add(
        new Explanation(
            step,
            computed.node().id(),
            computed.depth(),
            computed.raw().flatMap(raw -> raw.at(unit)),
            value,
            points));
  }

  /** The weights that count for the whole: of all children, or of those that are there. */
  private Fraction counted(Node.Group group) {
    Fraction sum = Fraction.ZERO;
    for (Node child : group.children()) {
      if (group.missing() == Missing.ZERO || value(child).isPresent()) {
        sum = sum.plus(Fraction.of(child.weight()));
      }
    }
    return sum;
  }

  private Fraction adjusted(Fraction marks) {
    Fraction sum = marks;
    for (Adjustment adjustment : scheme.adjustments()) {
      Optional<Fraction> times = measure(adjustment.measure(), adjustment.id());
      Fraction points = adjustment.points(times.orElse(Fraction.ZERO));
      sum = sum.plus(points);
      lines.add(line(Explanation.Step.ADJUSTMENT, adjustment.id(), times, points));
    }
    Fraction clipped = sum.max(Fraction.ZERO).min(Fraction.of(scheme.fullMarks()));
    if (!clipped.equals(sum)) {
      lines.add(line(Explanation.Step.CLIP, "clip", Optional.empty(), clipped.minus(sum)));
    }
    return clipped;
  }

  private static Explanation line(
      Explanation.Step step, String id, Optional<Fraction> raw, Fraction points) {
    return new Explanation(step, id, 0, raw, Optional.of(points), Optional.of(points));
  }

  private List<String> vetoes() {
    List<String> holding = new ArrayList<>();
    for (Veto veto : scheme.vetoes()) {
      Optional<Fraction> raw = measure(veto.measure(), veto.id());
      if (raw.filter(figure -> figure.compareTo(Fraction.of(veto.from())) >= 0).isPresent()) {
        holding.add(veto.id());
        lines.add(
            new Explanation(
                Explanation.Step.VETO, veto.id(), 0, raw, Optional.empty(), Optional.empty()));
      }
    }
    return List.copyOf(holding);
  }

  private Optional<String> band(BigDecimal total, List<String> vetoes) {
    List<Band> bands = scheme.bands();
    int earned = 0;
    while (earned < bands.size() && total.compareTo(bands.get(earned).from()) < 0) {
      earned++;
    }
    int left = earned;
    for (Veto veto : scheme.vetoes()) {
      if (vetoes.contains(veto.id())) {
        left = Math.max(left, bands.stream().map(Band::id).toList().indexOf(veto.bestBand()));
      }
    }
    return left < bands.size() ? Optional.of(bands.get(left).id()) : Optional.empty();
  }

  private SortedMap<String, BigDecimal> nodes(Fraction full) {
    SortedMap<String, BigDecimal> nodes = new TreeMap<>();
    tree.forEach(
        (id, computed) ->
            computed
                .scores()
                .at(unit)
                .ifPresent(value -> nodes.put(id, scheme.rounded(value.times(full)))));
    return Collections.unmodifiableSortedMap(nodes);
  }

  private Optional<Fraction> value(Node node) {
    return Objects.requireNonNull(tree.get(node.id())).scores().at(unit);
  }

  private Optional<Fraction> measure(String measure, String where) {
    return Assessor.column(measures, measure, where).at(unit);
  }
}
