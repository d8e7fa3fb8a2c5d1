package org.grassroots.governance.cli;

/**
 * What {@code gov} answers to the shell.
 *
 * @since 0.1
 */
public final class ExitCodes {
  /** Done. */
  public static final int DONE = 0;

  /** Input was refused, or a check has findings. */
  public static final int FINDINGS = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** A plug-in or the store failed. */
  public static final int FAILED = 3;

  private ExitCodes() {}
}
