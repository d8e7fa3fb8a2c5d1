package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a scheme says of one unit.
 *
 * @param unit its id
 * @param nodes the score of each node of the tree in marks, rounded; missing nodes are left out
 * @param total the score, rounded; empty when missing
 * @param band the band after vetoes; empty when the score is missing or the scheme has no bands
 * @param vetoes ids of the vetoes that hold, in the order of the scheme
 * @param rank 1 for the best; equal totals share the better rank; empty when missing
 * @param explanation every step, in the order of computing
 * @since 0.1
 */
public record Result(
    String unit,
    SortedMap<String, BigDecimal> nodes,
    Optional<BigDecimal> total,
    Optional<String> band,
    List<String> vetoes,
    Optional<Integer> rank,
    List<Explanation> explanation) {

  Result ranked(int place) {
    return new Result(unit, nodes, total, band, vetoes, Optional.of(place), explanation);
  }
}
