package org.grassroots.governance.engine.audit;

import java.time.Instant;
import java.util.List;
import org.grassroots.governance.model.shared.Fact;

/**
 * One entry of the audit.
 *
 * @param commitId the commit it came with; its id
 * @param actor who
 * @param action {@code family.verb}
 * @param subject what it was about, an id
 * @param purpose why, a code; may be empty
 * @param at when
 * @param commandHash SHA-256 of the command as it was sent
 * @param writesHash SHA-256 of what the commit wrote beside this entry, in order
 * @param facts what happened
 * @since 0.1
 */
public record AuditEntry(
    String commitId,
    String actor,
    String action,
    String subject,
    String purpose,
    Instant at,
    String commandHash,
    String writesHash,
    List<Fact> facts) {
  /** Copies the facts. */
  public AuditEntry {
    facts = List.copyOf(facts);
  }
}
