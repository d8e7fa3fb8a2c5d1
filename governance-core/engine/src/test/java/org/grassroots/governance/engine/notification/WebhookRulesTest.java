package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {
  private static final WebhookRules RULES = WebhookRules.to("https://hooks.town.example/in");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.town.example/in",
        "https://hooks.town.example/in/",
        "https://hooks.town.example/in/desk?token=1",
        "HTTPS://HOOKS.town.example:443/in/desk",
        "https://hooks.town.example/in/a/../b",
      })
  void covers_what_lies_below(String address) {
    assertThat(RULES.address(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.town.example/in",
        "https://hooks.town.example/inside",
        "https://hooks.town.example/",
        "https://hooks.town.example.evil.example/in",
        "https://hooks.town.example:8443/in",
        "https://user@hooks.town.example/in",
        "https://hooks.town.example/in/../admin",
        "https://hooks.town.example/in/%2e%2E/admin",
        "https://hooks.town.example/in/../../in/../admin",
        "//hooks.town.example/in",
        "in",
        "https:in",
      })
  void does_not_cover_what_lies_beside(String address) {
    assertThat(RULES.address(address)).isEmpty();
  }

  @Test
  void nothing_is_allowed_unless_said() {
    assertThat(WebhookRules.CLOSED.address("https://hooks.town.example/in")).isEmpty();
  }

  @Test
  void only_the_web_can_be_allowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookRules.to("file:///etc"))
        .withMessageContaining("file:///etc");
  }

  @Test
  void waits_must_make_sense() {
    List<URI> none = List.of();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new WebhookRules(none, java.time.Duration.ZERO, WebhookRules.DEFAULT_RETRY));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WebhookRules(
                    none, WebhookRules.DEFAULT_TIMEOUT, java.time.Duration.ofSeconds(-1)));
  }
}
