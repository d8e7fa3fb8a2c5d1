package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** The signature against RFC 2104 written out over SHA-256. */
class WebhookSignatureProperties {
  private static final int BLOCK = 64;

  @Property(tries = 200)
  void is_what_a_receiver_computes_by_the_standard(
      @ForAll @StringLength(max = 200) String body,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds,
      @ForAll @IntRange(min = 16, max = 150) int length)
      throws Exception {
    String secret = "密key-".repeat(length).substring(0, length);
    String timestamp = String.valueOf(seconds);

    assertThat(WebhookSignature.of(secret).sign(timestamp, body))
        .isEqualTo("v1=" + HexFormat.of().formatHex(hmac(secret, timestamp + "." + body)));
  }

  private static byte[] hmac(String secret, String text) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(key.length > BLOCK ? sha.digest(key) : key, BLOCK);
    byte[] inner = new byte[BLOCK];
    byte[] outer = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      inner[i] = (byte) (padded[i] ^ 0x36);
      outer[i] = (byte) (padded[i] ^ 0x5c);
    }
    sha.update(inner);
    byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
    sha.update(outer);
    return sha.digest(hash);
  }
}
