package org.grassroots.governance.model.matter;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The times of a matter as another system published them, local and without a zone; comparisons of
 * published figures use these.
 *
 * @param opened when it was opened
 * @param target when it was to be closed
 * @param closed when it was closed; may lie before {@code opened}, as published
 * @param status the status as published; may be empty
 * @since 0.1
 */
public record Published(
    LocalDateTime opened,
    Optional<LocalDateTime> target,
    Optional<LocalDateTime> closed,
    String status) {

  /** Opened at or before {@code asOf} and not closed by then. */
  public boolean isOpenAt(LocalDateTime asOf) {
    return !opened.isAfter(asOf) && !isClosedAt(asOf);
  }

  /** Closed at or before {@code asOf}. */
  public boolean isClosedAt(LocalDateTime asOf) {
    return closed.map(end -> !end.isAfter(asOf)).orElse(false);
  }

  /** Open at {@code asOf} although the target lies before. */
  public boolean isOverdueAt(LocalDateTime asOf) {
    return isOpenAt(asOf) && target.map(end -> end.isBefore(asOf)).orElse(false);
  }

  /** Closed after the target. */
  public boolean isLate() {
    return closed.isPresent() && target.map(end -> closed.get().isAfter(end)).orElse(false);
  }
}
