package org.grassroots.governance.engine.notification;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.grassroots.governance.spi.notification.Delivery;

/**
 * What the status of an answer means: 2xx delivered; 408, 425, 429 and 5xx later; anything else
 * never. {@code Retry-After} is read in both its forms (RFC 9110, section 10.2.3).
 */
final class WebhookAnswers {
  /** Nobody may put a message off for longer than a day. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);
  private static final int HUNDREDS = 100;

  private final Duration retry;
  private final Clock clock;

  WebhookAnswers(Duration retry, Clock clock) {
    this.retry = retry;
    this.clock = clock;
  }

  Delivery read(HttpResponse<?> response) {
    int status = response.statusCode();
    int kind = status / HUNDREDS;
    if (kind == 2) {
      return new Delivery.Delivered("");
    }
    String reason = "The other side answered " + status + ".";
    if (kind == 5 || PASSING.contains(status)) {
      return new Delivery.RetryAfter(stated(response).orElse(retry), reason);
    }
    return new Delivery.Rejected(reason);
  }

  Delivery later(String reason) {
    return new Delivery.RetryAfter(retry, reason);
  }

  private Optional<Duration> stated(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .flatMap(this::read)
        .map(WebhookAnswers::fair);
  }

  private Optional<Duration> read(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(Duration.between(clock.instant(), until));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Duration fair(Duration stated) {
    if (stated.isNegative()) {
      return Duration.ZERO;
    }
    return stated.compareTo(LONGEST) > 0 ? LONGEST : stated;
  }
}
