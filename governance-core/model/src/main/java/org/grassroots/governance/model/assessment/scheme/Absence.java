package org.grassroots.governance.model.assessment.scheme;

import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.CohortSteps.Statistic;
import org.grassroots.governance.model.shared.Fraction;

/**
 * What becomes of missing figures: of a leaf its own, of a group those of its children. A group
 * whose children are all missing is missing, whatever the policy; children that do not apply leave
 * the group, weight and all.
 *
 * @param policy what is done
 * @param least for {@link Policy#SKIP}: the share of the children that apply which must be known
 * @param with for {@link Policy#IMPUTE}: the statistic that fills
 * @param within for {@link Policy#IMPUTE}: the attribute whose units of the same text are compared
 * @since 0.1
 */
public record Absence(
    Policy policy, Optional<Fraction> least, Optional<Statistic> with, String within) {

  /** What is done. */
  public enum Policy {
    /** It stays missing; a group with a missing child is missing. */
    FAIL,
    /** A group goes on without it, the weights of the others counting for the whole. */
    SKIP,
    /** It counts as 0. */
    ZERO,
    /** It counts as the worst of the cohort. */
    WORST,
    /** It counts as a statistic of the cohort. */
    IMPUTE,
    /** It counts as not applicable. */
    NOT_APPLICABLE,
    /** It stays missing, and somebody must decide. */
    MANUAL
  }

  /** Missing stays missing. */
  public static final Absence FAIL = of(Policy.FAIL);

  /** A policy without parameters. */
  public static Absence of(Policy policy) {
    return new Absence(policy, Optional.empty(), Optional.empty(), "");
  }
}
