package org.grassroots.governance.model.assessment.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Looks for what a valid scheme may still get wrong. The place of each finding names a node, a
 * band, a veto or a quota.
 *
 * @since 0.1
 */
public final class Lint {
  private static final List<Fraction> WHOLES =
      List.of(Fraction.ONE, Fraction.of(10, 1), Fraction.of(100, 1), Fraction.of(1000, 1));
  private static final Fraction HALF = Fraction.of(1, 2);

  private final Scheme scheme;
  private final List<Fault> findings = new ArrayList<>();

  private Lint(Scheme scheme) {
    this.scheme = scheme;
  }

  /** All findings, in the order of the tree, then bands, vetoes, columns. */
  public static List<Fault> of(Scheme scheme) {
    Lint lint = new Lint(scheme);
    scheme.root().walk(lint::node);
    lint.dictators();
    lint.bands();
    lint.vetoes();
    lint.columns();
    return lint.findings;
  }

  private void node(Node node) {
    String place = "node " + node.id();
    if (node.source() instanceof Source.Children group) {
      weights(node, group, place);
      scale(node, group, place);
    } else if (isMute(node)) {
      find("GOV-ASM-104", place, "points of 0", "points that can reach the score", "");
    }
    for (Step step : node.steps()) {
      if (step instanceof Ladder ladder && !isMonotone(ladder)) {
        find(
            "GOV-ASM-103",
            place,
            "a ladder that goes up and down",
            "rungs that only rise or only fall",
            "Maybe two rungs are swapped; where the middle is best use optimum.");
      }
    }
  }

  private static boolean isMute(Node node) {
    boolean isNothing =
        node.steps().stream()
            .anyMatch(step -> step instanceof Steps.Points points && points.full().signum() == 0);
    return isNothing || node.full().filter(full -> full.signum() == 0).isPresent();
  }

  private void weights(Node node, Source.Children group, String place) {
    boolean isSum =
        group.aggregation() instanceof Aggregation.Standard standard
            && standard.kind() == Aggregation.Kind.SUM;
    if (isSum) {
      fullMarks(node, group, place);
      return;
    }
    if (group.weighing().isPresent()) {
      judgements(group.weighing().get(), place);
      return;
    }
    for (Node child : group.children()) {
      if (child.weight().base().signum() == 0 && child.weight().byText().isEmpty()) {
        find(
            "GOV-ASM-104",
            "node " + child.id(),
            "a weight of 0",
            "a weight above 0",
            "Maybe the node should be left out.");
      }
    }
    List<Fraction> stated = group.children().stream().map(child -> child.weight().base()).toList();
    Fraction sum = stated.stream().reduce(Fraction.ZERO, Fraction::plus);
    boolean isStated = stated.stream().anyMatch(weight -> !weight.equals(stated.get(0)));
    if (isStated && !WHOLES.contains(sum)) {
      find(
          "GOV-ASM-101",
          place,
          "weights of the children that sum to " + StepNumbers.plain(sum),
          "1, 10, 100 or 1000",
          "Maybe a weight was mistyped or a child is missing.");
    }
  }

  private void judgements(Weighing weighing, String place) {
    weighing
        .verdict()
        .filter(verdict -> !weighing.method().parameters().containsKey("limit"))
        .filter(verdict -> verdict.consistencyRatio() > 0)
        .ifPresent(
            verdict ->
                find(
                    "GOV-ASM-107",
                    place,
                    "judgements with a consistency ratio of "
                        + new java.math.BigDecimal(verdict.consistencyRatio())
                            .setScale(4, java.math.RoundingMode.HALF_UP)
                        + " by table "
                        + verdict.randomIndex(),
                    "a 'limit' that says how much may contradict",
                    "Maybe 0.1, as is usual; a scheme beyond its limit is refused."));
  }

  private void fullMarks(Node node, Source.Children group, String place) {
    List<Optional<Fraction>> marks = group.children().stream().map(Node::full).toList();
    if (node.full().isEmpty() || marks.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    Fraction sum = marks.stream().map(Optional::orElseThrow).reduce(Fraction.ZERO, Fraction::plus);
    if (!sum.equals(node.full().get())) {
      find(
          "GOV-ASM-101",
          place,
          "full marks of the children that sum to " + StepNumbers.plain(sum),
          StepNumbers.plain(node.full().get()) + ", the full marks of the node",
          "Maybe a child is missing or its full marks were mistyped.");
    }
  }

  private void scale(Node node, Source.Children group, String place) {
    boolean needsPositive =
        group.aggregation() instanceof Aggregation.Geometric
            || group.aggregation() instanceof Aggregation.Harmonic
            || group.aggregation() instanceof Aggregation.Power
            || group.aggregation() instanceof Aggregation.Standard standard
                && standard.kind() == Aggregation.Kind.HARMONIC;
    if (!needsPositive) {
      return;
    }
    for (Node child : node.children()) {
      boolean isSigned =
          child.steps().stream().anyMatch(CohortSteps.ZScore.class::isInstance)
              || Reach.of(child).least().filter(least -> least.signum() < 0).isPresent();
      if (isSigned) {
        find(
            "GOV-ASM-106",
            "node " + child.id(),
            "figures that can be below 0 under a " + group.aggregation().name() + " mean",
            "figures of 0 or more",
            "Maybe use min-max to 1..100 instead, or the arithmetic mean in " + place + ".");
      }
    }
  }

  private static boolean isMonotone(Ladder ladder) {
    List<Fraction> points =
        ladder.rungs().stream()
            .sorted(java.util.Comparator.comparing(rung -> rung.part(), Part.ASCENDING))
            .map(Ladder.Rung::points)
            .toList();
    boolean isRising = true;
    boolean isFalling = true;
    for (int i = 1; i < points.size(); i++) {
      isRising &= points.get(i - 1).compareTo(points.get(i)) <= 0;
      isFalling &= points.get(i - 1).compareTo(points.get(i)) >= 0;
    }
    return isRising || isFalling;
  }

  private void dictators() {
    Map<String, Fraction> effective = new LinkedHashMap<>();
    spread(scheme.root(), Fraction.ONE, effective);
    if (effective.size() < 3) {
      return;
    }
    effective.forEach(
        (leaf, weight) -> {
          if (weight.compareTo(HALF) > 0) {
            find(
                "GOV-ASM-105",
                "node " + leaf,
                "an effective weight of " + weight.times(Fraction.of(100, 1)).significant(4) + "%",
                "at most 50%, or it decides alone",
                "Maybe split it or lower its weight.");
          }
        });
  }

  private static void spread(Node node, Fraction weight, Map<String, Fraction> effective) {
    if (node.children().isEmpty()) {
      effective.put(node.id(), weight);
      return;
    }
    List<Fraction> shares = shares(node);
    Fraction sum = shares.stream().reduce(Fraction.ZERO, Fraction::plus);
    for (int child = 0; child < shares.size(); child++) {
      if (sum.signum() > 0) {
        Fraction share = shares.get(child).dividedBy(sum);
        spread(node.children().get(child), weight.times(share), effective);
      }
    }
  }

  /** Weights out of figures are not known here; then all count alike. */
  private static List<Fraction> shares(Node node) {
    Source.Children group = (Source.Children) node.source();
    List<Node> children = group.children();
    if (group.weighing().isPresent()) {
      return group
          .weighing()
          .get()
          .stated(children.size())
          .orElse(java.util.Collections.nCopies(children.size(), Fraction.ONE));
    }
    boolean haveFull = children.stream().allMatch(child -> child.full().isPresent());
    return children.stream()
        .map(child -> haveFull ? child.full().orElseThrow() : child.weight().base())
        .toList();
  }

  private void bands() {
    if (scheme.bands().isEmpty() || scheme.bands().get().of().isPresent()) {
      return;
    }
    Reach reach = Reach.of(scheme.root());
    for (Bands.Band band : scheme.bands().get().list()) {
      boolean isAbove = isBeyond(band.part().from(), reach.most(), 1);
      boolean isBelow = isBeyond(band.part().to(), reach.least(), -1);
      if (isAbove || isBelow) {
        find(
            "GOV-ASM-102",
            "band " + band.id(),
            "a band for " + band.part() + " that no score reaches",
            "bands between "
                + reach.least().map(Object::toString).orElse("-∞")
                + " and "
                + reach.most().map(Object::toString).orElse("∞"),
            "Maybe the figures are shares from 0 to 1 and the bands points from 0 to 100.");
      }
    }
  }

  private static boolean isBeyond(Optional<Fraction> end, Optional<Real> limit, int sign) {
    return end.isPresent() && limit.isPresent() && end.get().compareWith(limit.get()) * sign > 0;
  }

  private void vetoes() {
    for (Veto veto : scheme.vetoes()) {
      boolean hasEnd = veto.until().isPresent() || scheme.until().isPresent();
      if (veto.evidence().isEmpty() || !hasEnd) {
        find(
            "GOV-ASM-113",
            "veto " + veto.id(),
            veto.evidence().isEmpty() ? "no column of evidence" : "no end",
            "evidence and the day it ends",
            "Maybe add the columns 'evidence' and the day 'until'.");
      }
    }
  }

  private void columns() {
    Set<String> used = new LinkedHashSet<>();
    scheme.root().walk(node -> node.names(used::add, used::add));
    scheme.ranking().among().ifPresent(among -> among.names(used::add, used::add));
    scheme.ranking().chain().forEach(key -> used.add(key.name()));
    scheme.vetoes().forEach(veto -> veto.when().names(used::add, used::add));
    scheme.measures().forEach(m -> used.addAll(List.of(m.countColumn(), m.casesColumn())));
    for (Layout.Indicator indicator : scheme.layout().indicators()) {
      if (!used.contains(indicator.name())) {
        find(
            "GOV-ASM-115",
            "data",
            "the indicator " + indicator.name() + " that nothing uses",
            "indicators that reach the score",
            "Maybe list it under data.ignored.");
      }
    }
  }

  private void find(String code, String place, String found, String wanted, String advice) {
    findings.add(new Fault(code, place, found, wanted, advice));
  }
}
