package org.grassroots.governance.engine.notification;

import java.time.Duration;

/**
 * How messages are sent: settings of the host.
 *
 * @param channel the id of the channel messages go to; empty to send none
 * @param lease how long a try may take before somebody else may try
 * @param retry the wait after a failed try; doubled at each further try
 * @param maxAttempts tries before a message is given up, at least 1
 * @since 0.1
 */
public record NotificationRules(String channel, Duration lease, Duration retry, int maxAttempts) {
  private static final Duration DEFAULT_LEASE = Duration.ofMinutes(2);
  private static final Duration DEFAULT_RETRY = Duration.ofMinutes(1);
  private static final int DEFAULT_ATTEMPTS = 8;

  /** No messages. */
  public static final NotificationRules SILENT = to("");

  /** Messages by one channel, with the usual waits. */
  public static NotificationRules to(String channel) {
    return new NotificationRules(channel, DEFAULT_LEASE, DEFAULT_RETRY, DEFAULT_ATTEMPTS);
  }

  Duration waitAfter(int attempts) {
    return retry.multipliedBy(1L << Math.min(attempts - 1, Short.SIZE));
  }
}
