package org.grassroots.governance.model.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What a scheme says of all units, by rank, then unit; units without a score come last.
 *
 * @param scheme the scheme that was applied
 * @param results one a unit
 * @since 0.1
 */
public record Assessment(Scheme scheme, List<Result> results) {
  /** Copies the results. */
  public Assessment {
    results = List.copyOf(results);
  }

  /** The result of a unit. */
  public Optional<Result> of(String unit) {
    return results.stream().filter(result -> result.unit().equals(unit)).findFirst();
  }
}
