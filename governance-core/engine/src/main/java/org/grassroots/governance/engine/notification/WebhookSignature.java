package org.grassroots.governance.engine.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows that a webhook's message comes from this host and is fresh: HMAC-SHA256 over {@code
 * timestamp.body} in UTF-8 under a secret both sides know. Receivers written in Java check with
 * {@link #isGenuine}. Safe for threads; the secret never shows.
 *
 * @since 0.1
 */
public final class WebhookSignature {
  /** The header with the seconds since 1970 at which the message was signed. */
  public static final String TIMESTAMP = "Governance-Timestamp";

  /** The header with {@code v1=} and 64 lower-case hexadecimal digits. */
  public static final String SIGNATURE = "Governance-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1=";
  private static final int SHORTEST = 16;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final byte[] secret;

  private WebhookSignature(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Signs under this secret.
   *
   * @throws IllegalArgumentException it is shorter than 16 bytes in UTF-8
   */
  public static WebhookSignature of(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("A webhook's secret has at least 16 bytes.");
    }
    return new WebhookSignature(bytes);
  }

  /** The value of the signature's header for a body that is sent with this timestamp. */
  public String sign(String timestamp, String body) {
    return VERSION + HexFormat.of().formatHex(mac(timestamp + "." + body));
  }

  /**
   * Whether a message that was received is genuine and fresh. Takes the same time wherever a wrong
   * signature differs.
   *
   * @param timestamp the header {@link #TIMESTAMP} as received
   * @param signature the header {@link #SIGNATURE} as received
   * @param body the body as received, before anything reads it
   * @param now the receiver's time
   * @param tolerance how old or how far ahead the timestamp may be
   */
  public boolean isGenuine(
      String timestamp, String signature, String body, Instant now, Duration tolerance) {
    boolean isSame =
        MessageDigest.isEqual(
            sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
    return isSame && SECONDS.matcher(timestamp).matches() && isFresh(timestamp, now, tolerance);
  }

  private static boolean isFresh(String timestamp, Instant now, Duration tolerance) {
    Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signed, now).abs().compareTo(tolerance) <= 0;
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSignature[secret hidden]";
  }
}
