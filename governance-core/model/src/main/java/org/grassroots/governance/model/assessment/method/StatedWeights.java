package org.grassroots.governance.model.assessment.method;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Weights that people stated, in whatever form: no figure plays a part, so they are known before
 * any data is.
 *
 * @since 0.1
 */
public interface StatedWeights extends Objective {

  /** The exact weights, one a criterion, adding up to 1; empty where roots are needed. */
  Optional<List<Fraction>> exact(int criteria);

  /** The weights, exact or as near as doubles are, one a criterion. */
  double[] weights(int criteria);

  /** How far judgements of pairs contradict each other; empty where there are none. */
  default Optional<Ahp.Verdict> verdict() {
    return Optional.empty();
  }

  @Override
  default double[] weights(Criteria criteria) {
    return weights(criteria.size());
  }
}
