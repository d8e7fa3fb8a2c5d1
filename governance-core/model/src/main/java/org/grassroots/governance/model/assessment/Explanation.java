package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/**
 * One line of why a score is what it is.
 *
 * @param step what was computed
 * @param id the node, adjustment, veto or band it is about
 * @param depth how deep the node stands in the tree, the root 0; 0 for the other steps
 * @param raw the raw figure, where the line has one
 * @param value what came out; empty when missing
 * @param contribution the points this line adds to the score, exact; empty where the line adds none
 *     of its own. The contributions of a unit add up to its unrounded score.
 * @since 0.1
 */
public record Explanation(
    Step step,
    String id,
    int depth,
    Optional<Fraction> raw,
    Optional<Fraction> value,
    Optional<Fraction> contribution) {

  /** What a line tells of. */
  public enum Step {
    /** An indicator on the scale from 0 to 1. */
    INDICATOR,
    /** A group on the scale from 0 to 1. */
    GROUP,
    /** Bonus points or a deduction. */
    ADJUSTMENT,
    /** What clipping to 0 and full marks took away or gave. */
    CLIP,
    /** A veto that holds. */
    VETO
  }

  /** The contribution rounded for people. */
  public Optional<BigDecimal> contribution(Scheme scheme) {
    return contribution.map(scheme::rounded);
  }
}
