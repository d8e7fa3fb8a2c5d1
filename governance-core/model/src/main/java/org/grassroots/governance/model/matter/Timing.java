package org.grassroots.governance.model.matter;

import java.time.Instant;
import java.util.Optional;

/**
 * When a matter was opened, must be and was closed.
 *
 * @param opened when it was reported
 * @param due when its limit ends; empty without a limit
 * @param closed when it reached a terminal state
 * @param published the local times of a matter that was published elsewhere; empty for our own
 * @since 0.1
 */
public record Timing(
    Instant opened,
    Optional<Instant> due,
    Optional<Instant> closed,
    Optional<Published> published) {

  /** A matter opened now, without a limit. */
  public static Timing openedAt(Instant instant) {
    return new Timing(instant, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Opened at or before {@code now} and not closed by then. */
  public boolean isOpenAt(Instant now) {
    return !opened.isAfter(now) && closed.map(end -> end.isAfter(now)).orElse(true);
  }

  /** Open at {@code now} although due before. */
  public boolean isOverdueAt(Instant now) {
    return isOpenAt(now) && due.map(end -> end.isBefore(now)).orElse(false);
  }

  /** The same with a due instant, or none while time stands still or does not bind. */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no due instant is a value here
  public Timing withDue(Optional<Instant> instant) {
    return new Timing(opened, instant, closed, published);
  }

  /** The same, closed then. */
  public Timing withClosed(Instant instant) {
    return new Timing(opened, due, Optional.of(instant), published);
  }

  /** The same, open again. */
  public Timing reopened() {
    return new Timing(opened, due, Optional.empty(), published);
  }
}
