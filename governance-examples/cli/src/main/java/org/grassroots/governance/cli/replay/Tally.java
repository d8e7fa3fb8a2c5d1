package org.grassroots.governance.cli.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Optional;
import org.grassroots.governance.model.matter.Published;

/** Counts of some matters at one moment. Not safe for threads. */
final class Tally {
  private static final int PERCENT_DECIMALS = 1;

  private long imported;
  private long opened;
  private long openedWithTarget;
  private long closed;
  private long open;
  private long overdue;
  private long closedWithTarget;
  private long late;

  void add(Published times, LocalDateTime asOf) {
    imported++;
    closed += times.isClosedAt(asOf) ? 1 : 0;
    if (!times.opened().isAfter(asOf)) {
      opened++;
      openedWithTarget += times.target().isPresent() ? 1 : 0;
    }
    open += times.isOpenAt(asOf) ? 1 : 0;
    overdue += times.isOverdueAt(asOf) ? 1 : 0;
    if (times.isClosedAt(asOf) && times.target().isPresent()) {
      closedWithTarget++;
      late += times.isLate() ? 1 : 0;
    }
  }

  /** All matters, whenever they were opened. */
  long imported() {
    return imported;
  }

  /** Opened by then. */
  long opened() {
    return opened;
  }

  /** Opened by then, with a target. */
  long openedWithTarget() {
    return openedWithTarget;
  }

  /** Closed by then. */
  long closed() {
    return closed;
  }

  /** Opened by then and not closed by then. */
  long open() {
    return open;
  }

  /** Open with a target before then. */
  long overdue() {
    return overdue;
  }

  /** Closed by then with a target. */
  long closedWithTarget() {
    return closedWithTarget;
  }

  /** Of those, closed after the target. */
  long late() {
    return late;
  }

  /** Closed in time, in percent, one decimal, half up; empty when nothing closed had a target. */
  Optional<BigDecimal> onTimePercent() {
    return closedWithTarget == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(100 * (closedWithTarget - late))
                .divide(
                    BigDecimal.valueOf(closedWithTarget), PERCENT_DECIMALS, RoundingMode.HALF_UP));
  }
}
