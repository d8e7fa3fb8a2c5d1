package org.grassroots.governance.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a broken twin ends. */
public final class Killed {
  private Killed() {}

  /** The proof fails, and with this law. */
  public static void by(String number, ThrowingCallable proof) {
    assertThatThrownBy(proof)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(number + ":");
  }
}
