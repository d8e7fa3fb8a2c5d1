package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final WebhookSignature SIGNATURE = WebhookSignature.of("0123456789abcdef");
  private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String BODY = "{\"subject\":\"超期\"}";

  private static boolean isGenuine(String timestamp, String signature, String body, Instant now) {
    return SIGNATURE.isGenuine(timestamp, signature, body, now, TOLERANCE);
  }

  @Test
  void the_signature_is_that_of_the_standard() {
    // printf '1767225600.{"subject":"超期"}' | openssl dgst -sha256 -hmac 0123456789abcdef
    assertThat(SIGNATURE.sign("1767225600", BODY))
        .isEqualTo("v1=06af1efccffbe8c0b1a4d545f7b8d7a0c6c8a62c2bc5c0078bb3fa8216fc595f");
  }

  @Test
  void a_message_is_genuine_as_it_was_sent_and_no_other_way() {
    String signed = SIGNATURE.sign("1767225600", BODY);

    assertThat(isGenuine("1767225600", signed, BODY, NOW)).isTrue();
    assertThat(isGenuine("1767225600", signed, BODY + " ", NOW)).isFalse();
    assertThat(isGenuine("1767225601", signed, BODY, NOW)).isFalse();
    assertThat(isGenuine("1767225600", signed.replace("v1=", ""), BODY, NOW)).isFalse();
    assertThat(isGenuine("1767225600", "", BODY, NOW)).isFalse();
    assertThat(
            WebhookSignature.of("another secret of us")
                .isGenuine("1767225600", signed, BODY, NOW, TOLERANCE))
        .isFalse();
  }

  @Test
  void a_message_that_is_old_or_of_the_future_is_not_fresh() {
    String signed = SIGNATURE.sign("1767225600", BODY);

    assertThat(isGenuine("1767225600", signed, BODY, NOW.plus(TOLERANCE))).isTrue();
    assertThat(isGenuine("1767225600", signed, BODY, NOW.plus(TOLERANCE).plusMillis(1))).isFalse();
    assertThat(isGenuine("1767225600", signed, BODY, NOW.minus(TOLERANCE).minusMillis(1)))
        .isFalse();
    assertThat(isGenuine("soon", SIGNATURE.sign("soon", BODY), BODY, NOW)).isFalse();
  }

  @Test
  void a_short_secret_is_refused_and_none_ever_shows() {
    assertThatThrownBy(() -> WebhookSignature.of("short")).hasMessageContaining("16 bytes");
    assertThat(WebhookRules.to("http://a.example").signedWith("0123456789abcdef").toString())
        .doesNotContain("0123456789abcdef");
  }
}
