package org.grassroots.governance.spi.notification;

/**
 * Delivers messages one by one, e.g. by a log, a webhook or mail.
 *
 * <p>Called by {@code governance.runDue} on a daemon thread of the plug-in, under the budget of the
 * host; on time-out the thread is interrupted and the channel quarantined. Rules: N1 the id is
 * constant · N2 every call ends in an answer, never null, never a throw, with a reason where it is
 * not delivered · N3 the {@link Message#key} goes with the message, so that the same key reaches
 * the recipient once where the medium allows · N4 an interrupt ends the call soon · N5 safe for
 * threads · N6 what is delivered one after the other arrives in that order · N7 what the medium
 * refuses for good is rejected · N8 what could not be handed over is tried later, never rejected ·
 * N9 a wait that the medium states is passed on · N10 a silent medium is given up after the
 * channel's own patience · N11 closing twice is free, and nothing leaves afterwards.
 *
 * @since 0.1
 */
public interface NotificationChannel extends AutoCloseable {

  /**
   * The name by which hosts and templates address this channel; lower-case letters, digits and
   * hyphens.
   */
  String id();

  /** Delivers one message and says how it went; throwing counts as a failure of the plug-in. */
  Delivery deliver(Message message);

  /**
   * Gives back what the channel holds. Called once the host closes; a delivery afterwards is put
   * off.
   */
  @Override
  default void close() {}
}
