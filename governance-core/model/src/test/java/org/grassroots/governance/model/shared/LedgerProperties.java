package org.grassroots.governance.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class LedgerProperties {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Property
  void the_rule_holds_after_every_entry_and_the_balance_is_the_sum_of_what_was_accepted(
      @ForAll @Size(max = 30) List<@From("entries") LedgerEntry> entries) {
    Ledger ledger = Ledger.empty(BalanceRule.neverNegative());
    for (LedgerEntry entry : entries) {
      boolean isWanted =
          ledger.entries().stream().noneMatch(known -> known.id().equals(entry.id()))
              && ledger.entries().stream().noneMatch(known -> known.at().isAfter(entry.at()))
              && ledger.balance(entry.account()).add(entry.amount()).signum() >= 0;

      Decision<Ledger> decision = ledger.post(entry);

      assertThat(decision.isAccepted()).isEqualTo(isWanted);
      if (decision instanceof Decision.Accepted<Ledger> accepted) {
        assertThat(accepted.state().balance(entry.account()))
            .isEqualByComparingTo(ledger.balance(entry.account()).add(entry.amount()));
        ledger = accepted.state();
      }
    }
    assertThat(ledger.balances().values()).allMatch(balance -> balance.signum() >= 0);
    assertThat(new Ledger(ledger.rule(), ledger.entries())).isEqualTo(ledger);
  }

  @Example
  void a_balance_of_a_moment_counts_the_entries_up_to_it() {
    Ledger ledger =
        new Ledger(BalanceRule.any(), List.of(entry("1", "5", 0), entry("2", "-7.25", 10)));

    assertThat(ledger.balance("hours", START.minusNanos(1))).isEqualByComparingTo("0");
    assertThat(ledger.balance("hours", START)).isEqualByComparingTo("5");
    assertThat(ledger.balance("hours", START.plusSeconds(10))).isEqualByComparingTo("-2.25");
    assertThat(ledger.balance("stock")).isEqualByComparingTo("0");
  }

  @Example
  void a_refusal_names_every_reason() {
    Ledger ledger =
        new Ledger(
            BalanceRule.between(BigDecimal.ZERO, BigDecimal.TEN), List.of(entry("1", "10", 5)));

    Decision<Ledger> decision = ledger.post(entry("1", "0.01", 4));

    assertThat(decision.isAccepted()).isFalse();
    assertThat(decision.toString()).contains("GOV-LED-101", "GOV-LED-102", "GOV-LED-103", "10.01");
  }

  @Example
  void stored_entries_that_break_the_rules_are_refused() {
    assertThatThrownBy(() -> new Ledger(BalanceRule.neverNegative(), List.of(entry("1", "-1", 0))))
        .hasMessageContaining("GOV-LED-003");
    assertThatThrownBy(
            () -> new Ledger(BalanceRule.any(), List.of(entry("1", "1", 0), entry("1", "1", 0))))
        .hasMessageContaining("GOV-LED-003");
    assertThatThrownBy(() -> entry(" ", "1", 0)).hasMessageContaining("GOV-LED-001");
    assertThatThrownBy(() -> BalanceRule.between(BigDecimal.ONE, BigDecimal.ZERO))
        .hasMessageContaining("GOV-LED-002");
  }

  @Provide
  Arbitrary<LedgerEntry> entries() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40),
            Arbitraries.of("hours", "stock"),
            Arbitraries.integers().between(-50, 100),
            Arbitraries.integers().between(0, 20))
        .as(
            (id, account, cents, second) ->
                new LedgerEntry(
                    "e" + id,
                    account,
                    BigDecimal.valueOf(cents, 2),
                    "why",
                    "",
                    START.plusSeconds(second)));
  }

  private static LedgerEntry entry(String id, String amount, int second) {
    return new LedgerEntry(
        id, "hours", new BigDecimal(amount), "why", "boss", START.plusSeconds(second));
  }
}
