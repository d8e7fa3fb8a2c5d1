package org.grassroots.governance.model.resource;

import java.math.BigDecimal;
import java.util.List;
import org.grassroots.governance.model.shared.BalanceRule;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Ledger;
import org.grassroots.governance.model.shared.LedgerEntry;

/**
 * How much of a resource is on hand: goods, money, hours. The balance carried forward from entries
 * that are kept elsewhere; never below zero.
 *
 * @param resource the id of the resource, which is the account
 * @param onHand from 0
 * @since 0.1
 */
public record Stock(String resource, BigDecimal onHand) {
  private static final String CARRIED = "carried-forward";

  /** Nothing on hand. */
  public static Stock none(String resource) {
    return new Stock(resource, BigDecimal.ZERO);
  }

  /**
   * Adds or takes.
   *
   * @param entry on the account of this resource, above 0 to add, below 0 to take
   * @return the stock with the fact {@code ledger.posted}; refused with {@code GOV-LED-103} when it
   *     would fall below zero
   */
  public Decision<Stock> post(LedgerEntry entry) {
    LedgerEntry carried = new LedgerEntry(CARRIED, resource, onHand, CARRIED, "", entry.at());
    Ledger ledger = new Ledger(BalanceRule.neverNegative(), List.of(carried));
    Decision<Ledger> posted = ledger.post(entry);
    if (posted instanceof Decision.Accepted<Ledger> accepted) {
      Stock after = new Stock(resource, accepted.state().balance(resource));
      return Decision.accepted(after, accepted.facts().toArray(Fact[]::new));
    }
    return new Decision.Rejected<>(((Decision.Rejected<Ledger>) posted).reasons());
  }
}
