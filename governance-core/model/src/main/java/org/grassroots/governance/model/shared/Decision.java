package org.grassroots.governance.model.shared;

import java.util.List;

/**
 * What the model answers to a command: the new state with the facts that led there, or the reasons
 * of a refusal.
 *
 * @param <S> the state decided upon
 * @since 0.1
 */
public sealed interface Decision<S> {

  /** The command holds: {@code state} replaces the old one and {@code facts} are kept, in order. */
  record Accepted<S>(S state, List<Fact> facts) implements Decision<S> {
    /** Copies the facts. */
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The command is refused, state unchanged; at least one reason, in the order the rules are
   * checked.
   */
  record Rejected<S>(List<Reason> reasons) implements Decision<S> {
    /** Copies the reasons; there must be one. */
    public Rejected {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs a reason.");
      }
    }
  }

  /** An acceptance. */
  static <S> Decision<S> accepted(S state, Fact... facts) {
    return new Accepted<>(state, List.of(facts));
  }

  /** A refusal. */
  static <S> Decision<S> rejected(Reason... reasons) {
    return new Rejected<>(List.of(reasons));
  }

  /** Whether the command was accepted. */
  default boolean isAccepted() {
    return this instanceof Accepted;
  }
}
