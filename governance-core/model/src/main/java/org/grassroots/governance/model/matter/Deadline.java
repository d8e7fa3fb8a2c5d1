package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.BalanceRule;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ledger;
import org.grassroots.governance.model.shared.LedgerEntry;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline;

/**
 * The time a matter has: a budget that was granted, what was added to it, when it stood still, and
 * whether it binds. When it ends is derived from these, never kept in it. Immutable.
 *
 * @param limit the limit as it was when it was granted; later changes of the data do not touch it
 * @param start when it began to run
 * @param budget the grant and every extension, in the unit of the limit, on the account {@link
 *     #TIME}
 * @param standstills when it stood still, and why
 * @param exemption why it does not bind; empty while it does
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no exemption is a value here
public record Deadline(
    Limit limit,
    Instant start,
    Ledger budget,
    Timeline<Instant, Standstill> standstills,
    Optional<String> exemption) {
  /** The account of the budget. */
  public static final String TIME = "time";

  /**
   * Why time stands still.
   *
   * @param reason why
   * @param by who asked for it
   * @param approver who allowed it
   */
  public record Standstill(String reason, String by, String approver) {}

  /** Refuses a budget that grants nothing with {@code GOV-MAT-031}. */
  public Deadline {
    if (budget.balance(TIME).signum() <= 0) {
      throw InvalidInput.of("GOV-MAT-031", "deadline", budget.balance(TIME), "a budget above 0");
    }
  }

  /** A limit that begins to run. */
  public static Deadline of(Limit limit, Instant start, String reason) {
    LedgerEntry grant =
        new LedgerEntry("0", TIME, BigDecimal.valueOf(limit.amount()), reason, "", start);
    Ledger budget = new Ledger(BalanceRule.neverNegative(), List.of(grant));
    return new Deadline(limit, start, budget, Timeline.empty(), Optional.empty());
  }

  /** Whether nothing was added and it never stood still. */
  public boolean isUntouched() {
    return standstills.isEmpty() && budget.entries().size() == 1;
  }

  /** How often it was extended. */
  public int extensions() {
    return budget.entries().size() - 1;
  }

  /** The whole budget in the unit of the limit. */
  public BigDecimal amount() {
    return budget.balance(TIME);
  }

  /** Whether it stands still at a moment. */
  public boolean isStillAt(Instant now) {
    return standstills.at(now).isPresent();
  }

  /**
   * Lets it stand still from {@code at} on; refused with {@code GOV-MAT-023} when it does already
   * or when that is before its last standstill.
   */
  public Decision<Deadline> stoppedAt(Instant at, Standstill why) {
    boolean isLate =
        standstills.spans().stream()
            .anyMatch(span -> span.to().map(end -> end.isAfter(at)).orElse(true));
    if (isLate) {
      return Decision.rejected(Reason.of("GOV-MAT-023", "wanted", "time that runs"));
    }
    return Decision.accepted(
        new Deadline(
            limit, start, budget, standstills.with(Timeline.Span.since(at, why)), exemption));
  }

  /** Lets it run again; refused with {@code GOV-MAT-023} when it does not stand still. */
  public Decision<Deadline> resumedAt(Instant at) {
    if (!standstills.isOpen() || !isStillAt(at)) {
      return Decision.rejected(Reason.of("GOV-MAT-023", "wanted", "time that stands still"));
    }
    return Decision.accepted(
        new Deadline(limit, start, budget, standstills.endedAt(at), exemption));
  }

  /**
   * Adds to the budget.
   *
   * @param amount above 0, in the unit of the limit
   */
  public Decision<Deadline> extendedBy(
      BigDecimal amount, String reason, String approver, Instant at) {
    String id = String.valueOf(budget.entries().size());
    Decision<Ledger> posted = budget.post(new LedgerEntry(id, TIME, amount, reason, approver, at));
    if (posted instanceof Decision.Rejected<Ledger> refused) {
      return new Decision.Rejected<>(refused.reasons());
    }
    Ledger longer = ((Decision.Accepted<Ledger>) posted).state();
    return Decision.accepted(new Deadline(limit, start, longer, standstills, exemption));
  }

  /** The same, not binding any more: an appeal was upheld. */
  public Deadline exempted(String reason) {
    return new Deadline(limit, start, budget, standstills, Optional.of(reason));
  }
}
