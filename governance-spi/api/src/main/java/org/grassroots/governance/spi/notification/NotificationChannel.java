package org.grassroots.governance.spi.notification;

/**
 * Delivers messages one by one, e.g. by a log, a webhook or mail.
 *
 * <p>Called by {@code governance.runDue} on a daemon thread of the plug-in, under the budget of the
 * host; on time-out the thread is interrupted and the channel quarantined. Rules: N1 the id is
 * constant · N2 the answer is never null · N3 the same {@link Message#key} delivered again reaches
 * the recipient once where the medium allows · N4 an interrupt ends the call soon · N5 safe for
 * threads.
 *
 * @since 0.1
 */
public interface NotificationChannel {

  /**
   * The name by which hosts and templates address this channel; lower-case letters, digits and
   * hyphens.
   */
  String id();

  /** Delivers one message and says how it went; throwing counts as a failure of the plug-in. */
  Delivery deliver(Message message);
}
