package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One movement on an account.
 *
 * @param id unique in its ledger
 * @param account what is counted: a budget, hours, stock, funds; not blank
 * @param amount exact; above 0 adds, below 0 takes, 0 is a note
 * @param reason why; not blank
 * @param approver who allowed it; empty where nobody has to
 * @param at when
 * @since 0.1
 */
public record LedgerEntry(
    String id, String account, BigDecimal amount, String reason, String approver, Instant at) {
  /** Refuses blank parts with {@code GOV-LED-001}. */
  public LedgerEntry {
    if (id.isBlank() || account.isBlank() || reason.isBlank()) {
      throw InvalidInput.of("GOV-LED-001", "entry", id, "an id, an account and a reason");
    }
  }
}
