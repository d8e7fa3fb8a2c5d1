package org.grassroots.governance.model.shared.notification;

import java.time.Duration;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How long a failed message waits, and when it is given up. The wait grows by a factor with each
 * try up to the longest, and is then spread by a share that follows from key and try alone, so that
 * messages that failed together do not come back together.
 *
 * @param first the wait after the first try; positive
 * @param factor how much longer each further wait is, from 1 to 10
 * @param longest no wait before the spread is longer; at least {@code first}
 * @param jitterPercent how far a wait is spread to both sides, from 0 to 50
 * @param attempts tries before a message is given up, from 1 to 1000
 * @since 0.1
 */
public record RetryRule(
    Duration first, int factor, Duration longest, int jitterPercent, int attempts) {
  private static final int MAX_FACTOR = 10;
  private static final int MAX_JITTER = 50;
  private static final int MAX_ATTEMPTS = 1000;
  private static final int PERCENT = 100;

  /** Checks the ranges. */
  public RetryRule {
    require(!first.isNegative() && !first.isZero(), "first", first, "a positive time");
    require(factor >= 1 && factor <= MAX_FACTOR, "factor", factor, "from 1 to 10");
    require(longest.compareTo(first) >= 0, "longest", longest, "at least " + first);
    require(
        jitterPercent >= 0 && jitterPercent <= MAX_JITTER,
        "jitterPercent",
        jitterPercent,
        "from 0 to 50");
    require(attempts >= 1 && attempts <= MAX_ATTEMPTS, "attempts", attempts, "from 1 to 1000");
  }

  /** The wait after this many tries, at least 1, of the message with this key. */
  public Duration waitAfter(int tries, String key) {
    Duration wait = first;
    for (int i = 1; i < tries && wait.compareTo(longest) < 0; i++) {
      wait = shorter(wait.multipliedBy(factor), longest);
      if (factor == 1) {
        break;
      }
    }
    long spread = spread(key, tries);
    return wait.plus(wait.multipliedBy(spread).dividedBy((long) PERCENT * PERCENT));
  }

  /** From minus to plus {@code jitterPercent}, in hundredths of a percent. */
  private long spread(String key, int tries) {
    long reach = (long) jitterPercent * PERCENT;
    return reach == 0 ? 0 : Math.floorMod(mixed(key, tries), 2 * reach + 1) - reach;
  }

  private static long mixed(String key, int tries) {
    long hash = 0xcbf29ce484222325L + tries;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void require(boolean holds, String where, Object found, String wanted) {
    if (!holds) {
      throw InvalidInput.of("GOV-NTF-003", where, String.valueOf(found), wanted);
    }
  }
}
