package org.grassroots.governance.model.assessment.scheme;

import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.shared.Fraction;

/**
 * One-vote veto (一票否决) on the whole result.
 *
 * @param id unique in the scheme
 * @param when the condition; unknown is no veto, and flagged
 * @param effect what it does
 * @param band for {@link Effect#CAP_GRADE}: the best band that is left
 * @param score for {@link Effect#CAP_SCORE}: the most that is left
 * @param evidence the column with the evidence; empty when none is asked for
 * @param until the first day it no longer holds; empty for open
 * @since 0.1
 */
public record Veto(
    String id,
    Condition when,
    Effect effect,
    String band,
    Optional<Fraction> score,
    Optional<String> evidence,
    Optional<LocalDate> until) {

  /** What a veto does. */
  public enum Effect {
    /** No better band than this. */
    CAP_GRADE,
    /** No higher score than this. */
    CAP_SCORE,
    /** The score is 0. */
    ZERO,
    /** Score and band stay; the unit is out of honours and quotas. */
    EXCLUDE_FROM_HONOURS,
    /** Nothing is done; somebody must decide. */
    MANUAL
  }
}
