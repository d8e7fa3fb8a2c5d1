package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accounts whose balance is nothing but the sum of their entries: deadline budgets, training hours,
 * obligations, stock, funds. Entries are only added, in order of time; a mistake is corrected by an
 * entry that takes it back. When a budget stood still is a {@link Timeline} beside it.
 *
 * <p>After each entry the balance of its account keeps the rule. Immutable.
 *
 * @param rule between which balances each account stays
 * @param entries in order of time
 * @since 0.1
 */
public record Ledger(BalanceRule rule, List<LedgerEntry> entries) {

  /** Copies the entries and checks them like new ones; refuses with {@code GOV-LED-…}. */
  public Ledger {
    entries = List.copyOf(entries);
    Map<String, BigDecimal> balances = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    Instant last = Instant.MIN;
    for (LedgerEntry entry : entries) {
      balances.merge(entry.account(), entry.amount(), BigDecimal::add);
      boolean isTwice = !ids.add(entry.id());
      if (isTwice || entry.at().isBefore(last) || !rule.allows(balance(balances, entry))) {
        throw InvalidInput.of("GOV-LED-003", "ledger", entry.id(), "entries that keep the rules");
      }
      last = entry.at();
    }
  }

  private static BigDecimal balance(Map<String, BigDecimal> balances, LedgerEntry entry) {
    return balances.getOrDefault(entry.account(), BigDecimal.ZERO);
  }

  /** A ledger without entries: every balance is 0, which the rule need not allow. */
  public static Ledger empty(BalanceRule rule) {
    return new Ledger(rule, List.of());
  }

  /**
   * Adds an entry.
   *
   * @return the ledger with the entry and the fact {@code ledger.posted}; refused with every
   *     reason: {@code GOV-LED-101} an entry has that id, {@code GOV-LED-102} it is earlier than
   *     the last one, {@code GOV-LED-103} the balance would break the rule
   */
  public Decision<Ledger> post(LedgerEntry entry) {
    List<Reason> reasons = reasons(entry);
    if (!reasons.isEmpty()) {
      return new Decision.Rejected<>(reasons);
    }
    List<LedgerEntry> all = new ArrayList<>(entries);
    all.add(entry);
    Map<String, String> details =
        Map.of("account", entry.account(), "amount", entry.amount().toPlainString());
    return Decision.accepted(
        new Ledger(rule, all), new Fact("ledger.posted", entry.id(), entry.at(), details));
  }

  private List<Reason> reasons(LedgerEntry entry) {
    List<Reason> reasons = new ArrayList<>();
    if (entries.stream().anyMatch(known -> known.id().equals(entry.id()))) {
      reasons.add(Reason.of("GOV-LED-101", "entry", entry.id()));
    }
    if (!entries.isEmpty() && entry.at().isBefore(entries.get(entries.size() - 1).at())) {
      reasons.add(Reason.of("GOV-LED-102", "entry", entry.id()));
    }
    BigDecimal after = balance(entry.account()).add(entry.amount());
    if (!rule.allows(after)) {
      reasons.add(Reason.of("GOV-LED-103", "entry", entry.id(), "balance", after.toPlainString()));
    }
    return reasons;
  }

  /** The balance of an account after all entries; 0 for one without entries. */
  public BigDecimal balance(String account) {
    return entries.stream()
        .filter(entry -> entry.account().equals(account))
        .map(LedgerEntry::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The balance of an account at a moment, the entries of that moment included. */
  public BigDecimal balance(String account, Instant at) {
    return entries.stream()
        .filter(entry -> entry.account().equals(account) && !entry.at().isAfter(at))
        .map(LedgerEntry::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The balance of each account that has entries, by account. */
  public SortedMap<String, BigDecimal> balances() {
    Map<String, BigDecimal> balances = new TreeMap<>();
    entries.forEach(entry -> balances.merge(entry.account(), entry.amount(), BigDecimal::add));
    return Ordered.copyOf(balances);
  }
}
