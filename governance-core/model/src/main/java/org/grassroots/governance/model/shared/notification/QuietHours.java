package org.grassroots.governance.model.shared.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
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

  /**
   * When the quiet ends that reigns at {@code now}; empty when it is not quiet. Where the clock is
   * changed, the hours are those it shows: what is shown twice may be quiet twice, what is skipped
   * is not waited for.
   */
  public Optional<Instant> endAt(Instant now) {
    Instant at = now;
    while (isQuiet(local(at))) {
      Instant end = endOnSteadyClock(at);
      ZoneOffsetTransition change = zone.getRules().nextTransition(at);
      at = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
    }
    return at.equals(now) ? Optional.empty() : Optional.of(at);
  }

  private LocalTime local(Instant instant) {
    return instant.atZone(zone).toLocalTime();
  }

  /** When the clock will show {@link #to}, if nobody changes it. */
  private Instant endOnSteadyClock(Instant at) {
    LocalTime time = local(at);
    long wait = time.until(to, ChronoUnit.NANOS);
    return at.plusNanos(wait > 0 ? wait : wait + Duration.ofDays(1).toNanos());
  }

  private boolean isQuiet(LocalTime time) {
    boolean isAfterFrom = time.compareTo(from) >= 0;
    boolean isBeforeTo = time.compareTo(to) < 0;
    return from.isBefore(to) ? isAfterFrom && isBeforeTo : isAfterFrom || isBeforeTo;
  }
}
