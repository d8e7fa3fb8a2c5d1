package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Weights from judgements of pairs, refused beyond a limit of their consistency ratio. */
record JudgedWeights(Ahp method, List<Pairwise> members, Optional<BigDecimal> limit)
    implements Objective {

  @Override
  public double[] weights(Criteria criteria) {
    Ahp.Verdict verdict = method.weigh(members);
    if (limit.isPresent() && !verdict.isConsistent(limit.get().doubleValue())) {
      throw Refusals.refusal(
          "GOV-ASM-217",
          "method ahp",
          "a consistency ratio of " + verdict.consistencyRatio(),
          "at most " + limit.get() + " by table " + verdict.randomIndex(),
          "Maybe two judgements contradict each other.");
    }
    double[] weights = verdict.weights().stream().mapToDouble(Double::doubleValue).toArray();
    return Objectives.sized("ahp", weights, criteria);
  }
}
