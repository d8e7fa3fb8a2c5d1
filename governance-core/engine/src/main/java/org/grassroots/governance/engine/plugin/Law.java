package org.grassroots.governance.engine.plugin;

import java.util.Optional;

/**
 * A cheap rule about what a call returned; the same rule as in the contract kit.
 *
 * @param <T> what is returned, never null
 */
interface Law<T> {

  /** How the result breaks the rule, as the end of a sentence; empty when it holds. */
  Optional<String> brokenBy(T result);

  /** Anything but null will do. */
  static <T> Law<T> none() {
    return result -> Optional.empty();
  }

  /** Broken with these words unless it holds. */
  static Optional<String> unless(boolean holds, String words, Object... arguments) {
    return holds ? Optional.empty() : Optional.of(words.formatted(arguments));
  }
}
