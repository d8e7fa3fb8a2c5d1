package org.grassroots.governance.model.assessment.score;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.score.Explained.Rate;
import org.grassroots.governance.model.shared.Real;

/**
 * What stands beside the rates of a result: on how many cases, how sure.
 *
 * @since 0.1
 */
public final class Rates {
  private Rates() {}

  /** Beside the figure of a node; empty when the node has no base or the base is not known. */
  public static Optional<Rate> of(Scored scored, Node node, int unit) {
    return base(node)
        .flatMap(
            base -> {
              UnitScope scope = new UnitScope(scored.data(), unit, node, new LinkedHashSet<>());
              return base.of()
                  .of(scope)
                  .number()
                  .map(cases -> rate(base, cases, scored.column(node).source()[unit].number()));
            });
  }

  private static Rate rate(Base base, Real cases, Optional<Real> figure) {
    boolean isSuppressed = cases.compareWith(base.least()) < 0;
    return new Rate(
        cases,
        isSuppressed,
        isSuppressed ? Optional.empty() : figure.flatMap(value -> base.interval(value, cases)));
  }

  /** The figure the base belongs to, before any step. */
  public static Cell figure(Scored scored, Node node, int unit) {
    return scored.column(node).source()[unit];
  }

  /** The base of a leaf; empty where it does not matter. */
  public static Optional<Base> base(Node node) {
    return node.source() instanceof Source.Measure measure ? measure.base() : Optional.empty();
  }
}
