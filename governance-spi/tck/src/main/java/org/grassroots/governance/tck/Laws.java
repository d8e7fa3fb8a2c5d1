package org.grassroots.governance.tck;

/**
 * How every law of the kit fails: with its number first.
 *
 * @since 0.1
 */
public final class Laws {
  private Laws() {}

  /** A check that may throw anything. */
  @FunctionalInterface
  public interface Check {
    /** Throws when the law is broken. */
    void run() throws Exception;
  }

  /**
   * Runs a check; whatever it throws becomes an {@link AssertionError} that starts with the number.
   */
  public static void prove(String number, String intent, Check check) {
    try {
      check.run();
    } catch (AssertionError | Exception broken) {
      throw new AssertionError(number + ": " + intent + " – " + broken, broken);
    }
  }
}
