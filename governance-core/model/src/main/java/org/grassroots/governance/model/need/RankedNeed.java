package org.grassroots.governance.model.need;

import java.math.BigDecimal;

/**
 * A need with its place in the list.
 *
 * @param rank from 1; 0 before ranking
 * @param need the need
 * @param urgency from 0 to 1
 * @param importance from 0 to 1
 * @param score from 0 to 100
 * @since 0.1
 */
public record RankedNeed(
    int rank, Need need, BigDecimal urgency, BigDecimal importance, BigDecimal score) {

  RankedNeed ranked(int place) {
    return new RankedNeed(place, need, urgency, importance, score);
  }
}
