package org.grassroots.governance.spi.scoring;

import java.util.Set;

/**
 * What all scoring methods share. Pure: same input, same output, no state, safe for threads; called
 * under the host's budget.
 *
 * <p>Rules: M1 the id is constant · M2 as many results as units · M3 deterministic · M4 permuting
 * the units permutes the results · M5 missing follows the declared policy · M6 results lie in the
 * declared range · M7 undeclared parameters are refused by the engine before the call.
 *
 * @since 0.1
 */
public interface ScoringMethod {

  /** The name by which schemes call this method; lower-case letters, digits and hyphens. */
  String id();

  /** The names of the parameters it understands. */
  default Set<String> parameterNames() {
    return Set.of();
  }
}
