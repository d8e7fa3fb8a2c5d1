package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A step of a ladder of escalation.
 *
 * @param id unique in its ladder
 * @param percent how much of the budget is used when it is taken: 80 before the end, 100 at it
 * @param measure what is done: a word of the region such as {@code remind} or {@code red-card}
 * @param recipients who is told: {@code department}, {@code handler}, {@code finder}, {@code
 *     reporter}, {@code accountable}, {@code supervisor} with the number of levels up as {@code
 *     supervisor:2}, {@code parts}, or a unit or post by id
 * @since 0.1
 */
public record Rung(String id, BigDecimal percent, String measure, Set<String> recipients) {
  /** Copies the recipients. */
  public Rung {
    recipients = Set.copyOf(recipients);
  }
}
