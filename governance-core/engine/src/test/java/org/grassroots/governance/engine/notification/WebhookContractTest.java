package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.grassroots.governance.tck.notification.ChannelLaws;
import org.junit.jupiter.api.Test;

class WebhookContractTest {

  @Test
  void keeps_every_law() {
    // region kit
    assertThat(ChannelLaws.proveAll(WebhookHarness::new)).isEqualTo(ChannelLaws.numbers());
    // endregion
  }
}
