package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.grassroots.governance.model.shared.Timeline;

/**
 * A deadline as measured: how much is used, how much is left, when it ends, which light it shows.
 * Everything is derived from the deadline, the measure of time and now.
 *
 * @param deadline the budget and when it stood still
 * @param time how time is measured
 * @since 0.1
 */
public record TimeBudget(Deadline deadline, DueDates time) {
  private static final BigDecimal NANOS = BigDecimal.valueOf(Duration.ofSeconds(1).toNanos());
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long PARTS = HUNDRED.longValue();
  private static final BigDecimal SMALL = BigDecimal.valueOf(1_000_000);

  /** Whether three of these can be multiplied as they are, and their product is exact. */
  private static boolean isSmall(BigDecimal number) {
    return number.scale() == 0 && number.compareTo(SMALL) < 0;
  }

  /** The whole budget as counted time. */
  public Duration budget() {
    return part(HUNDRED);
  }

  /** A part of the budget as counted time, rounded up to the nanosecond. */
  private Duration part(BigDecimal percent) {
    Duration one = meter().one();
    if (one.getNano() == 0 && isSmall(deadline.amount()) && isSmall(percent)) {
      long hundredths = one.getSeconds() * deadline.amount().longValue() * percent.longValue();
      return Duration.ofSeconds(
          hundredths / PARTS, hundredths % PARTS * (NANOS.longValue() / PARTS));
    }
    BigDecimal nanos =
        nanos(one)
            .multiply(deadline.amount())
            .multiply(percent)
            .divide(HUNDRED, 0, RoundingMode.CEILING);
    BigDecimal[] seconds = nanos.divideAndRemainder(NANOS);
    return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValueExact());
  }

  /** How much of the budget is used at {@code now}: counted time since the start that ran. */
  public Duration elapsed(Instant now) {
    return running(meter().begin(deadline.start()), now);
  }

  /**
   * How much is left at {@code now}: the counted time that would still run until the end; below
   * zero after it. While time stands still for good, what was not used.
   */
  public Duration remaining(Instant now) {
    Optional<Instant> end = due();
    if (end.isEmpty()) {
      return budget().minus(elapsed(now));
    }
    Instant begin = meter().begin(deadline.start());
    Instant from = now.isBefore(begin) ? begin : now;
    return from.isAfter(end.get()) ? running(end.get(), from).negated() : running(from, end.get());
  }

  /** When the budget is used up; empty while time stands still and nobody knows until when. */
  public Optional<Instant> due() {
    return deadline.isUntouched()
        ? Optional.of(time.due(deadline.start(), deadline.limit()))
        : reached(budget());
  }

  /**
   * When so much of the budget is used: 80 is four fifths, 120 a fifth more than all; empty while
   * time stands still before that.
   */
  public Optional<Instant> reached(BigDecimal percent) {
    return percent.compareTo(HUNDRED) == 0 ? due() : reached(part(percent));
  }

  private Optional<Instant> reached(Duration counted) {
    Duration left = counted;
    Instant from = meter().begin(deadline.start());
    for (Timeline.Span<Instant, Deadline.Standstill> still : deadline.standstills().spans()) {
      if (still.from().isAfter(from)) {
        Duration ran = meter().between(from, still.from());
        if (ran.compareTo(left) >= 0) {
          return Optional.of(meter().plus(from, left));
        }
        left = left.minus(ran);
      }
      if (still.to().isEmpty()) {
        return Optional.empty();
      }
      from = later(from, still.to().get());
    }
    return Optional.of(meter().plus(from, left));
  }

  /** The counted time from one instant to another, leaving out when time stood still. */
  private Duration running(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    Duration sum = meter().between(from, to);
    for (Timeline.Span<Instant, Deadline.Standstill> still : deadline.standstills().spans()) {
      Instant start = later(from, still.from());
      Instant end = still.to().map(stop -> earlier(to, stop)).orElse(to);
      sum = start.isBefore(end) ? sum.minus(meter().between(start, end)) : sum;
    }
    return sum;
  }

  /** The light at {@code now}; green for a deadline that does not bind. */
  public Light light(Instant now, LightRule rule) {
    if (deadline.exemption().isPresent()) {
      return Light.GREEN;
    }
    BigDecimal used = nanos(elapsed(now)).multiply(HUNDRED);
    BigDecimal whole = nanos(budget());
    if (used.compareTo(whole.multiply(rule.greenUpTo())) <= 0) {
      return Light.GREEN;
    }
    return used.compareTo(whole.multiply(rule.yellowUpTo())) <= 0 ? Light.YELLOW : Light.RED;
  }

  private Meter meter() {
    return time.meter(deadline.limit().unit());
  }

  private static BigDecimal nanos(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .multiply(NANOS)
        .add(BigDecimal.valueOf(duration.getNano()));
  }

  private static Instant later(Instant a, Instant b) {
    return BinaryOperator.<Instant>maxBy(Instant::compareTo).apply(a, b);
  }

  private static Instant earlier(Instant a, Instant b) {
    return BinaryOperator.<Instant>minBy(Instant::compareTo).apply(a, b);
  }
}
