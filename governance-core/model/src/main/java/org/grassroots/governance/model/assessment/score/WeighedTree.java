package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.method.SiblingWeights;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The groups of a scheme in doubles over leaves computed once, so that scores for other weights
 * cost a few operations a cell. What is known and what applies stays as it was; steps that compare
 * units are fitted anew for each set of weights.
 */
final class WeighedTree {
  private final Scored scored;
  private final int units;
  private final List<Node> weighed = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final List<WeighedGroup> order = new ArrayList<>();
  private final Map<String, double[]> values = new HashMap<>();
  private final double[] caps;

  WeighedTree(Scored scored) {
    this.scored = scored;
    this.units = scored.data().units().size();
    this.caps = new double[units];
    for (int unit = 0; unit < units; unit++) {
      Cell most = Verdicts.capped(Cell.of(UNLIMITED), scored.outcome(unit).vetoes());
      caps[unit] = value(most);
    }
    compile(scored.scheme().root());
    if (weights.isEmpty()) {
      throw InvalidInput.of(
          "GOV-ASM-230",
          "scheme " + scored.scheme().id(),
          "no group of two or more whose weights or full marks count",
          "weights that can be shaken");
    }
  }

  private static final Fraction UNLIMITED = Fraction.of(Long.MAX_VALUE, 1);

  /** The nodes whose weights can be shaken, parents before children. */
  List<Node> weighed() {
    return weighed;
  }

  /** Their weights under the scheme. */
  SiblingWeights weights() {
    return new SiblingWeights(
        weights.stream().mapToDouble(Double::doubleValue).toArray(),
        groups.stream().mapToInt(Integer::intValue).toArray());
  }

  /** What is compared for ranks, more is better, for some units. Not safe for threads. */
  void score(double[] drawn, int[] chosen, double[] scores) {
    order.forEach(group -> group.compute(drawn));
    Node root = scored.scheme().root();
    double[] exact = Objects.requireNonNull(values.get(root.id()));
    Optional<Integer> decimals = scored.scheme().decimals(root);
    boolean isRounded = scored.scheme().ranking().on() == Ranking.On.ROUNDED;
    for (int place = 0; place < chosen.length; place++) {
      double value = exact[chosen[place]];
      value =
          isRounded && decimals.isPresent()
              ? Doubles.rounded(value, decimals.get(), scored.scheme().publication().mode())
              : Doubles.steady(value);
      value = Math.min(value, caps[chosen[place]]);
      scores[place] = root.isLowBest() ? -value : value;
    }
  }

  private void compile(Node node) {
    double[] column = new double[units];
    values.put(node.id(), column);
    NodeColumn exact = scored.column(node);
    boolean isFixed =
        !(node.source() instanceof Source.Children group) || group.aggregation().isJoint();
    if (isFixed) {
      for (int unit = 0; unit < units; unit++) {
        column[unit] = value(exact.value()[unit]);
      }
      return;
    }
    int[] drawn = drawn(node);
    node.children().forEach(this::compile);
    List<WeighedGroup.Part> parts = new ArrayList<>();
    for (int child = 0; child < node.children().size(); child++) {
      parts.add(part(exact, node.children().get(child), drawn[child]));
    }
    List<DoubleStep> steps = new ArrayList<>();
    exact.steps().forEach(step -> steps.add(DoubleStep.of(step, node, scored)));
    boolean[] isKnown = new boolean[units];
    for (int unit = 0; unit < units; unit++) {
      isKnown[unit] = exact.source()[unit].isKnown();
    }
    order.add(new WeighedGroup(node, parts, isKnown, steps, column));
  }

  /** The numbers of the weights of the children; -1 where a weight does not count. */
  private int[] drawn(Node node) {
    int[] drawn = new int[node.children().size()];
    boolean counts = node.children().size() > 1 && WeighedGroup.countsWeights(node);
    int group = order.size() + weighed.size();
    for (int child = 0; child < drawn.length; child++) {
      drawn[child] = counts ? weighed.size() : -1;
      if (counts) {
        Node below = node.children().get(child);
        weighed.add(below);
        weights.add(nominal(node, below));
        groups.add(group);
      }
    }
    return drawn;
  }

  /** A weight of the first unit that has one; those of others keep their ratio to it. */
  private double nominal(Node node, Node child) {
    if (WeighedGroup.isSum(node)) {
      return child.full().orElseThrow().doubleValue();
    }
    NodeColumn column = scored.column(child);
    for (int unit = 0; unit < units; unit++) {
      double weight = column.weight(scored.data(), unit).doubleValue();
      if (weight > 0) {
        return weight;
      }
    }
    return 0;
  }

  private WeighedGroup.Part part(NodeColumn group, Node child, int drawn) {
    double[] weight = new double[units];
    double[] filled = new double[units];
    NodeColumn column = scored.column(child);
    Fitted fill = group.fills().get(child.id());
    boolean isSum = WeighedGroup.isSum(group.node());
    double nominal = drawn < 0 ? 1 : weights.get(drawn);
    for (int unit = 0; unit < units; unit++) {
      double stated =
          isSum
              ? child.full().map(Fraction::doubleValue).orElse(1.0)
              : column.weight(scored.data(), unit).doubleValue();
      weight[unit] = nominal == 0 ? 0 : stated / nominal;
      Cell cell = column.value()[unit];
      UnitScope scope = new UnitScope(scored.data(), unit, group.node(), new LinkedHashSet<>());
      filled[unit] =
          cell.isKnown() || fill == null
              ? Double.NaN
              : value(fill.of(scored.data(), unit).apply(cell, scope));
    }
    return new WeighedGroup.Part(
        child, drawn, weight, filled, Objects.requireNonNull(values.get(child.id())));
  }

  private static double value(Cell cell) {
    return cell.number().map(Doubles::nearest).orElse(Double.NaN);
  }
}
