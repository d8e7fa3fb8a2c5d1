package org.grassroots.governance.model.assessment.method;

/**
 * The weight methods that look at figures, by the names that schemes use.
 *
 * @since 0.1
 */
public final class Objectives {
  /** All of them. */
  public static final Catalogue<Objective> CATALOGUE =
      Catalogue.<Objective>of("weighting")
          .add("equal", given -> criteria -> Weights.equal(criteria.size()))
          .add("entropy", given -> new Entropy(flat(given)), "all-constant")
          .add("critic", Objectives::critic, "correlation", "all-constant")
          .add("standard-deviation", Objectives::deviation, "scaled", "all-constant")
          .add("merec", given -> new Merec(flat(given)), "all-constant")
          .build();

  private Objectives() {}

  private static Objective critic(Arguments given) {
    return new Critic(given.word("correlation", Correlation.PEARSON), flat(given));
  }

  private static Objective deviation(Arguments given) {
    return new Deviation(given.flag("scaled", false), flat(given));
  }

  private static Objective.AllConstant flat(Arguments given) {
    return given.word("all-constant", Objective.AllConstant.EQUAL);
  }
}
