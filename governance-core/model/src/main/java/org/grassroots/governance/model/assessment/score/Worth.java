package org.grassroots.governance.model.assessment.score;

import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * What one point of a node is worth at the root.
 *
 * @param factor points of the score for a point of the node; empty below a group that is not
 *     additive
 * @param effective the share of the weight of the tree; empty when unknown
 */
record Worth(Optional<Real> factor, Optional<Real> effective) {
  static final Worth WHOLE = new Worth(Optional.of(Fraction.ONE), Optional.of(Fraction.ONE));

  Optional<Real> points(Real value) {
    return factor.map(value::times);
  }

  Worth times(Fraction points) {
    return new Worth(factor.map(f -> f.times(points)), effective);
  }

  /** The same weight, but points that cannot be told apart. */
  Worth without() {
    return new Worth(Optional.empty(), effective);
  }

  Worth of(Optional<Real> share, Optional<Real> weightShare) {
    return new Worth(
        factor.flatMap(f -> share.map(f::times)),
        effective.flatMap(e -> weightShare.map(e::times)));
  }
}
