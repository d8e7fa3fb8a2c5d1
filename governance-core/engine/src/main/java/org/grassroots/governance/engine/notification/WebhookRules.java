package org.grassroots.governance.engine.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a webhook may post to, and how patient it is.
 *
 * @param allowed addresses may start with one of these, compared by scheme, host, port and whole
 *     steps of the path; empty allows none
 * @param timeout how long one try may take in all; positive
 * @param retry the wait when the other side does not say how long; not negative
 * @param signature signs each message; empty to send unsigned
 * @since 0.1
 */
public record WebhookRules(
    List<URI> allowed, Duration timeout, Duration retry, Optional<WebhookSignature> signature) {
  /** How long one try may take where the host does not say. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /** The wait where neither the host nor the other side says. */
  public static final Duration DEFAULT_RETRY = Duration.ofMinutes(1);

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** Nothing is allowed. */
  public static final WebhookRules CLOSED = to();

  /** Checks all. */
  public WebhookRules {
    allowed = List.copyOf(allowed);
    if (timeout.isNegative() || timeout.isZero() || retry.isNegative()) {
      throw new IllegalArgumentException(
          "A webhook needs a positive time-out and no negative wait, not %s and %s."
              .formatted(timeout, retry));
    }
    allowed.stream().filter(prefix -> !isHttp(prefix)).forEach(WebhookRules::refuse);
  }

  /** Without a signature. */
  public WebhookRules(List<URI> allowed, Duration timeout, Duration retry) {
    this(allowed, timeout, retry, Optional.empty());
  }

  /** The same rules with a signature under this secret. */
  public WebhookRules signedWith(String secret) {
    return new WebhookRules(allowed, timeout, retry, Optional.of(WebhookSignature.of(secret)));
  }

  /** The usual patience, to addresses that start with one of these. */
  public static WebhookRules to(String... prefixes) {
    return new WebhookRules(
        List.of(prefixes).stream().map(URI::create).toList(), DEFAULT_TIMEOUT, DEFAULT_RETRY);
  }

  /** The address of a recipient, if it is one and allowed. */
  Optional<URI> address(String recipient) {
    try {
      URI address = new URI(recipient).normalize();
      return allowed.stream().anyMatch(prefix -> covers(prefix, address))
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean covers(URI prefix, URI address) {
    return isHttp(address)
        && lower(prefix.getScheme()).equals(lower(address.getScheme()))
        && lower(prefix.getHost()).equals(lower(address.getHost()))
        && port(prefix) == port(address)
        && steps(address).startsWith(steps(prefix))
        && isStraight(steps(address));
  }

  /** Steps upwards, plain or encoded, could leave what is allowed. */
  private static boolean isStraight(String steps) {
    return !steps.contains("/../") && !lower(steps).contains("%2e");
  }

  private static int port(URI uri) {
    int standard = lower(uri.getScheme()).equals("https") ? HTTPS_PORT : HTTP_PORT;
    return uri.getPort() < 0 ? standard : uri.getPort();
  }

  /** A path that ends with a slash, so that {@code /hook} does not cover {@code /hooked}. */
  private static String steps(URI uri) {
    String path = uri.getRawPath();
    return path.endsWith("/") ? path : path + "/";
  }

  private static boolean isHttp(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && List.of("http", "https").contains(lower(Objects.toString(uri.getScheme(), "")));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static void refuse(URI prefix) {
    throw new IllegalArgumentException(
        "A webhook posts to http or https addresses, not to '" + prefix + "'.");
  }
}
