package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/** Weights from judgements of pairs, refused beyond a limit of their consistency ratio. */
record JudgedWeights(Ahp method, List<Pairwise> members, Optional<BigDecimal> limit)
    implements StatedWeights {

  @Override
  public double[] weights(int criteria) {
    if (members.get(0).size() != criteria) {
      throw Refusals.weights(
          "ahp", members.get(0).size() + " weights", criteria + ", one a criterion");
    }
    Ahp.Verdict verdict = method.weigh(members);
    if (limit.isPresent() && !verdict.isConsistent(limit.get().doubleValue())) {
      throw Refusals.refusal(
          "GOV-ASM-217",
          "method ahp",
          "a consistency ratio of " + verdict.consistencyRatio(),
          "at most " + limit.get() + " by table " + verdict.randomIndex(),
          "Maybe two judgements contradict each other.");
    }
    return verdict.weights().stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public Optional<Ahp.Verdict> verdict() {
    return Optional.of(method.weigh(members));
  }

  /** Judgements that agree with each other in every circle are ratios of the weights. */
  @Override
  public Optional<List<Fraction>> exact(int criteria) {
    return members.size() == 1 && criteria == members.get(0).size()
        ? members.get(0).ratios().map(ratios -> ExactWeights.shares("ahp", ratios))
        : Optional.empty();
  }
}
