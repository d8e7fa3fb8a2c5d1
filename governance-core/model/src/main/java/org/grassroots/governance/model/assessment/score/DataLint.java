package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Quota;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Looks for what a scheme gets wrong on data: constant columns, two leaves that say the same,
 * quotas on groups too small for them.
 *
 * @since 0.1
 */
public final class DataLint {
  private static final int FEWEST = 3;

  /** The square of 0.95, beyond which two leaves say the same. */
  private static final Fraction SAME = Fraction.of(9025, 10000);

  private final Scored scored;
  private final List<Fault> findings = new ArrayList<>();

  private DataLint(Scored scored) {
    this.scored = scored;
  }

  /** All findings, in the order of the tree, then quotas. */
  public static List<Fault> of(Scored scored) {
    DataLint lint = new DataLint(scored);
    List<Node> leaves =
        scored.scheme().nodes().stream().filter(node -> node.children().isEmpty()).toList();
    leaves.forEach(lint::constant);
    for (int i = 0; i < leaves.size(); i++) {
      for (int j = i + 1; j < leaves.size(); j++) {
        lint.pair(leaves.get(i), leaves.get(j));
      }
    }
    scored.scheme().quotas().forEach(lint::quota);
    return lint.findings;
  }

  private Cell[] column(Node node) {
    return scored.column(node).source();
  }

  private void constant(Node leaf) {
    List<Real> known = new ArrayList<>();
    for (Cell cell : column(leaf)) {
      cell.number().ifPresent(known::add);
    }
    boolean isConstant =
        known.size() > 1 && known.stream().allMatch(value -> value.compareWith(known.get(0)) == 0);
    if (known.isEmpty() || isConstant) {
      findings.add(
          Fault.of(
                  "GOV-ASM-109",
                  "node " + leaf.id(),
                  known.isEmpty()
                      ? "no figure at all"
                      : "the figure " + known.get(0) + " everywhere",
                  "figures that differ")
              .withAdvice("Maybe the column was not filled in; it tells no unit from another."));
    }
  }

  private void pair(Node a, Node b) {
    List<double[]> points = new ArrayList<>();
    Cell[] left = column(a);
    Cell[] right = column(b);
    for (int unit = 0; unit < left.length; unit++) {
      if (left[unit] instanceof Cell.Known x && right[unit] instanceof Cell.Known y) {
        points.add(new double[] {value(x.value()), value(y.value())});
      }
    }
    if (points.size() > FEWEST && squaredCorrelation(points) > value(SAME)) {
      findings.add(
          Fault.of(
                  "GOV-ASM-108",
                  "node " + b.id(),
                  "a correlation beyond 0.95 with " + a.id(),
                  "leaves that say different things")
              .withAdvice("Maybe one of them is enough, or both should share one weight."));
    }
  }

  private static double value(Real number) {
    return number instanceof Fraction fraction
        ? fraction.doubleValue()
        : number.significant(17).doubleValue();
  }

  private static double squaredCorrelation(List<double[]> points) {
    double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
    double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (double[] point : points) {
      xx += (point[0] - meanX) * (point[0] - meanX);
      yy += (point[1] - meanY) * (point[1] - meanY);
      xy += (point[0] - meanX) * (point[1] - meanY);
    }
    return xx == 0 || yy == 0 ? 0 : xy * xy / (xx * yy);
  }

  private void quota(Quota quota) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      if (scored.isRanked(unit) && scored.outcome(unit).score().isKnown()) {
        sizes.merge(Fitted.cohort(quota.within(), scored.data(), unit), 1, Integer::sum);
      }
    }
    sizes.forEach(
        (cohort, size) -> {
          int places = quota.places(size);
          if (places == 0 || places == size) {
            findings.add(
                Fault.of(
                        "GOV-ASM-111",
                        "quota " + quota.id(),
                        places + " places for the " + size + " units of '" + cohort + "'",
                        "a place for some and not for all")
                    .withAdvice("Maybe join small groups or state the least number of places."));
          }
        });
  }
}
