package org.grassroots.governance.model.assessment.scheme;

import java.math.RoundingMode;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A limit on how many units may be in the best bands, or a list of the first or last units. A quota
 * only ever lowers a band; places that a veto empties stay empty.
 *
 * @param id unique in the scheme
 * @param band the bands up to this one are limited; empty for a list, which changes no band
 * @param size a share of the assessed units of a cohort, or a number
 * @param end which end of the ranking is meant
 * @param rounding how a share becomes a number
 * @param least the number is never less
 * @param ties what becomes of equal figures at the cut
 * @param within the attribute whose units of the same text form a cohort; empty for all
 * @since 0.1
 */
public record Quota(
    String id,
    Optional<String> band,
    Size size,
    End end,
    RoundingMode rounding,
    int least,
    Cut ties,
    String within) {

  /** A share of the cohort, or a number of units. */
  public record Size(Optional<Fraction> share, Optional<Integer> count) {
    /** Exactly one of them, in its range. */
    public Size {
      boolean isShare =
          share.filter(s -> s.signum() >= 0 && s.compareTo(Fraction.ONE) <= 0).isPresent();
      boolean isCount = count.filter(c -> c >= 0).isPresent();
      if (isShare == isCount || share.isPresent() == count.isPresent()) {
        throw InvalidInput.of(
            "GOV-ASM-028",
            "quota",
            "share " + share.map(Object::toString).orElse("none") + ", count " + count,
            "a share from 0 to 1 or a count from 0, not both");
      }
    }
  }

  /** An end of the ranking. */
  public enum End {
    /** The best. */
    TOP,
    /** The worst. */
    BOTTOM
  }

  /** What becomes of equal figures at the cut. */
  public enum Cut {
    /** All of them are in. */
    INCLUDE_ALL,
    /** None of them is in. */
    EXCLUDE_ALL,
    /** The chain of the ranking decides, then the id. */
    TIE_BREAK
  }

  /** How many places there are among so many units. */
  public int places(int units) {
    int places =
        size.count()
            .orElseGet(
                () ->
                    size.share()
                        .orElseThrow()
                        .times(Fraction.of(units, 1))
                        .rounded(0, rounding)
                        .intValueExact());
    return Math.min(units, Math.max(places, least));
  }
}
