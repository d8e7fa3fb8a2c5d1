package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * An assessment scheme. Immutable; a change is a new version.
 *
 * <p>The order of computing, each step a line of the explanation: indicators, groups up to the
 * root, times full marks, adjustments in order, clipped to 0 and full marks, rounded, band, vetoes,
 * rank.
 *
 * @param id e.g. {@code town}
 * @param version from 1
 * @param from the first day it holds
 * @param until the first day it no longer holds; empty when open
 * @param subject what is assessed
 * @param level the level or kind of unit assessed; empty for all
 * @param root the indicator tree
 * @param fullMarks the score of a perfect unit before adjustments, above 0
 * @param adjustments bonus and deductions, in order
 * @param bands best first, strictly descending; the last starts at or below 0; empty for none
 * @param vetoes in order
 * @param decimals digits after the point of every published figure
 * @param rounding how
 * @since 0.1
 */
public record Scheme(
    String id,
    int version,
    LocalDate from,
    Optional<LocalDate> until,
    SubjectKind subject,
    String level,
    Node.Group root,
    BigDecimal fullMarks,
    List<Adjustment> adjustments,
    List<Band> bands,
    List<Veto> vetoes,
    int decimals,
    RoundingMode rounding) {

  /** Copies the lists and refuses a scheme with a fault, listing every one. */
  public Scheme {
    adjustments = List.copyOf(adjustments);
    bands = List.copyOf(bands);
    vetoes = List.copyOf(vetoes);
    List<Fault> faults = SchemeCheck.faults(id, root, fullMarks, bands, vetoes, decimals);
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  /** Whether the scheme holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }

  BigDecimal rounded(Fraction exact) {
    return exact.rounded(decimals, rounding);
  }
}
