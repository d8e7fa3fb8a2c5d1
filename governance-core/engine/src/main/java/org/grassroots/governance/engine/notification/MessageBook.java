package org.grassroots.governance.engine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.grassroots.governance.model.shared.notification.MessageNames;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.model.shared.notification.NotificationPolicies;

/**
 * How the messages of a region read and are sent: its data.
 *
 * @param templates how they read
 * @param policies how they are sent, through time
 * @param names names of the codes in them
 * @param zone the clock that days and moments in them go by
 * @since 0.1
 */
public record MessageBook(
    MessageTemplates templates, NotificationPolicies policies, MessageNames names, ZoneId zone) {
  /** No region: a message is the id of what it tells of, and no more. */
  public static final MessageBook NONE =
      new MessageBook(
          MessageTemplates.NONE, NotificationPolicies.STANDARD, MessageNames.NONE, ZoneOffset.UTC);

  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
