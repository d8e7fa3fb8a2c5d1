package org.grassroots.governance.spi.access;

import java.util.List;
import java.util.Set;

/**
 * The answer of a policy.
 *
 * @since 0.1
 */
public sealed interface AccessDecision {

  /** Refused; the reason is shown to the actor. */
  record Denied(String reason) implements AccessDecision {}

  /**
   * Allowed.
   *
   * @param scope units whose subtrees may be seen; {@link #EVERYWHERE} for all; becomes part of the
   *     store query
   * @param masked names of personal fields whose values are masked in what is returned
   */
  record Allowed(List<String> scope, Set<String> masked) implements AccessDecision {
    /** The scope that covers every unit. */
    public static final List<String> EVERYWHERE = List.of("*");

    /** Copies both. */
    public Allowed {
      scope = List.copyOf(scope);
      masked = Set.copyOf(masked);
    }
  }
}
