package org.grassroots.governance.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.Commit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyCommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private String store = "";

  @BeforeEach
  void leaveAMessage() {
    store = "sqlite:" + folder.resolve("town.db");
    try (Governance governance = Governance.builder().store(new StoreSpec(store).open()).build()) {
      Outbox outbox = new Outbox(governance.store(), Map.of(), NotificationRules.to("webhook"));
      Fact fact =
          new Fact("matter.overdue", "m-1", Instant.parse("2026-03-02T01:00:00Z"), Map.of());
      governance
          .store()
          .commit(new Commit("left", outbox.message("m-1", "roads", fact), List.of()));
    }
  }

  private int gov(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Gov.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void a_dead_letter_is_listed_with_its_reason_and_sent_again_under_its_key() {
    // the webhook may post nowhere, so the message is refused
    assertThat(gov("notify", "deliver", "--store", store)).isEqualTo(1);
    assertThat(gov("notify", "dead", "--store", store, "--json")).isZero();
    assertThat(out.toString())
        .contains("\"recipient\":\"roads\"")
        .contains("\"reason\":\"The recipient is no address that this webhook may post to.\"");

    assertThat(gov("notify", "resend", "--store", store, "--all")).isZero();
    String key = out.toString().strip();
    assertThat(gov("notify", "dead", "--store", store)).isZero();
    assertThat(out.toString()).isEmpty();

    assertThat(gov("notify", "deliver", "--store", store)).isEqualTo(1);
    assertThat(gov("notify", "dead", "--store", store)).isZero();
    assertThat(out.toString()).startsWith(key);
    assertThat(gov("audit", "verify", "--store", store)).isZero();
  }

  @Test
  void only_dead_letters_are_sent_again() {
    assertThat(gov("notify", "resend", "--store", store, "--key", "nobody")).isEqualTo(1);
    assertThat(err.toString()).contains("GOV-NTF-002").contains("nobody");
  }

  @Test
  void one_says_which_messages() {
    assertThat(gov("notify", "resend", "--store", store)).isEqualTo(2);
    assertThat(gov("notify", "deliver", "--store", store, "--set", "x=y")).isEqualTo(2);
    assertThat(gov("notify", "deliver", "--store", store, "--limit", "0")).isEqualTo(2);
  }
}
