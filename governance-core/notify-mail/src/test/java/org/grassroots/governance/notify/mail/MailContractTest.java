package org.grassroots.governance.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.tck.notification.ChannelLaws;
import org.junit.jupiter.api.Test;

class MailContractTest {

  @Test
  void keeps_every_law_but_that_of_waits_that_mail_servers_do_not_state() {
    List<String> expected = new ArrayList<>(ChannelLaws.numbers());
    expected.remove("N9");

    assertThat(ChannelLaws.proveAll(MailHarness::new)).isEqualTo(expected);
  }
}
