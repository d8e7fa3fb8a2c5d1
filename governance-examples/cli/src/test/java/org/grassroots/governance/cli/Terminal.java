package org.grassroots.governance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs {@code gov} in this process and keeps what it says. */
public final class Terminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs one command; the exit code. */
  public int run(String... args) {
    return Gov.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  /** Standard output so far. */
  public String out() {
    return out.toString();
  }

  /** Standard error so far. */
  public String err() {
    return err.toString();
  }
}
