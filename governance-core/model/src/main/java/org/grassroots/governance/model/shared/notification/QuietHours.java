package org.grassroots.governance.model.shared.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The hours of the day when only urgent messages go out, by the clock of a zone.
 *
 * @param from the first quiet moment
 * @param to the first moment that is not quiet any more; before {@code from} when the night lies
 *     between; never the same
 * @param zone whose clock
 * @since 0.1
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  /** Refuses hours without length. */
  public QuietHours {
    if (from.equals(to)) {
      throw InvalidInput.of("GOV-NTF-003", "quiet.hours", from + "-" + to, "two times that differ");
    }
  }

  /** When the quiet ends that reigns at {@code now}; empty when it is not quiet. */
  public Optional<Instant> endAt(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    if (!isQuiet(local.toLocalTime())) {
      return Optional.empty();
    }
    boolean isTomorrow = local.toLocalTime().compareTo(to) >= 0;
    ZonedDateTime end = local.toLocalDate().plusDays(isTomorrow ? 1 : 0).atTime(to).atZone(zone);
    return Optional.of(end.toInstant()).filter(instant -> instant.isAfter(now));
  }

  private boolean isQuiet(LocalTime time) {
    boolean isAfterFrom = time.compareTo(from) >= 0;
    boolean isBeforeTo = time.compareTo(to) < 0;
    return from.isBefore(to) ? isAfterFrom && isBeforeTo : isAfterFrom || isBeforeTo;
  }
}
