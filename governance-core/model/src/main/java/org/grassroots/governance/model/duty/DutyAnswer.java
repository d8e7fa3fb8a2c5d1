package org.grassroots.governance.model.duty;

import java.util.List;
import java.util.Optional;

/**
 * Who is accountable in one case.
 *
 * @param accountable posts that are accountable, by id: one, several that are explicitly joint,
 *     none when nobody is, or several that contradict each other
 * @param assisting posts that help, by id
 * @param isContradictory whether several claim to be accountable alone
 * @since 0.1
 */
public record DutyAnswer(
    List<String> accountable, List<String> assisting, boolean isContradictory) {
  /** Copies the lists. */
  public DutyAnswer {
    accountable = List.copyOf(accountable);
    assisting = List.copyOf(assisting);
  }

  /** Whether nobody is accountable. */
  public boolean isGap() {
    return accountable.isEmpty();
  }

  /** The accountable post, the first of several that are joint; empty in a gap or contradiction. */
  public Optional<String> post() {
    return isContradictory ? Optional.empty() : accountable.stream().findFirst();
  }
}
