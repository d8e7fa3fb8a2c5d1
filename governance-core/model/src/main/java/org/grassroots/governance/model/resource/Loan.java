package org.grassroots.governance.model.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;

/**
 * Something lent that is to come back.
 *
 * @param id its id; never blank
 * @param resource the id of the resource
 * @param holder an opaque token of whoever has it; never an identity
 * @param lent how much was lent, above 0
 * @param returned how much came back, from 0 to {@code lent}
 * @param due when it should be back
 * @since 0.1
 */
public record Loan(
    String id, String resource, String holder, BigDecimal lent, BigDecimal returned, Instant due) {

  /** Refuses impossible loans with {@code GOV-RES-004}. */
  public Loan {
    boolean isNamed = !id.isBlank() && !resource.isBlank() && !holder.isBlank();
    boolean isBetween = returned.signum() >= 0 && returned.compareTo(lent) <= 0;
    if (!isNamed || lent.signum() <= 0 || !isBetween) {
      throw InvalidInput.of(
          "GOV-RES-004",
          "loan '" + id + "'",
          "lent %s, returned %s".formatted(lent, returned),
          "an id, a resource, a holder, more than 0 lent, not more returned than lent");
    }
  }

  /** How much is still out. */
  public BigDecimal outstanding() {
    return lent.subtract(returned);
  }

  /** Whether some of it should be back and is not. */
  public boolean isOverdueAt(Instant now) {
    return outstanding().signum() > 0 && due.isBefore(now);
  }

  /**
   * Some of it, or all, comes back.
   *
   * @return the loan with the fact {@code loan.returned}; refused with {@code GOV-RES-106} when it
   *     is not above 0 or more than is out
   */
  public Decision<Loan> giveBack(BigDecimal amount, Instant now) {
    if (amount.signum() <= 0 || amount.compareTo(outstanding()) > 0) {
      return Decision.rejected(
          Reason.of(
              "GOV-RES-106",
              "loan",
              id,
              "amount",
              amount.toPlainString(),
              "outstanding",
              outstanding().toPlainString()));
    }
    Loan after = new Loan(id, resource, holder, lent, returned.add(amount), due);
    return Decision.accepted(
        after, new Fact("loan.returned", id, now, Map.of("amount", amount.toPlainString())));
  }
}
