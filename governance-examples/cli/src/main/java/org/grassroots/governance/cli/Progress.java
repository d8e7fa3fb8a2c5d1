package org.grassroots.governance.cli;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A line with rate and time left, rewritten in place on a terminal and silent elsewhere. Not safe
 * for threads.
 *
 * @since 0.1
 */
public final class Progress implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter out;
  private final boolean shows;
  private final String what;
  private final long total;
  private final Clock clock;
  private final Instant start;
  private Instant shown = Instant.EPOCH;

  Progress(PrintWriter out, boolean shows, String what, long total, Clock clock) {
    this.out = out;
    this.shows = shows;
    this.what = what;
    this.total = total;
    this.clock = clock;
    this.start = clock.instant();
  }

  /** Progress of {@code total} things called {@code what}, shown when there is a terminal. */
  public static Progress of(PrintWriter out, String what, long total) {
    return new Progress(out, isTerminal(), what, total, Clock.systemUTC());
  }

  /** Says how many are done. */
  public void done(long count) {
    if (!shows) {
      return;
    }
    Instant now = clock.instant();
    if (Duration.between(shown, now).compareTo(INTERVAL) >= 0) {
      shown = now;
      out.print(CLEAR_LINE + line(count, Duration.between(start, now)));
      out.flush();
    }
  }

  private String line(long count, Duration elapsed) {
    double rate = count / Math.max(0.001, elapsed.toMillis() / 1000.0);
    long left = rate == 0 ? 0 : Math.round((total - count) / rate);
    return String.format(
        Locale.ROOT, "%,d of %,d %s, %,.0f/s, %d s left", count, total, what, rate, left);
  }

  /** Whether a person watches. From Java 22 on a console exists without one, too. */
  private static boolean isTerminal() {
    Object console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (shows) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
