package org.grassroots.governance.engine.agenda;

import java.util.List;

/**
 * What one call of {@code runDue} did.
 *
 * @param done ids of the items this call did, in the order they were due
 * @param delivered keys of the messages this call delivered
 * @param failures what went wrong, one line each; the items stay due
 * @param isMoreDue whether the limit left items that are due already
 * @since 0.1
 */
public record DueReport(
    List<String> done, List<String> delivered, List<String> failures, boolean isMoreDue) {
  /** Copies the lists. */
  public DueReport {
    done = List.copyOf(done);
    delivered = List.copyOf(delivered);
    failures = List.copyOf(failures);
  }
}
