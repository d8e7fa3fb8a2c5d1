package org.grassroots.governance.engine.audit;

import java.util.List;
import org.grassroots.governance.model.shared.Fault;

/**
 * What a check of the audit found.
 *
 * @param commits commits that were read
 * @param entries audit entries that were read
 * @param sealed how many of them are sealed
 * @param hash the hash of the newest seal, to keep elsewhere; 64 zeros when nothing is sealed
 * @param faults everything that does not agree, in the order of the feed
 * @since 0.1
 */
public record AuditReport(
    long commits, long entries, long sealed, String hash, List<Fault> faults) {
  /** Copies the faults. */
  public AuditReport {
    faults = List.copyOf(faults);
  }
}
