package org.grassroots.governance.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.notification.OutboxItem;
import org.grassroots.governance.engine.notification.OutboxRecords;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
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

  @Test
  void an_act_is_told_as_the_region_says_and_a_rung_by_the_agenda() {
    String town = "sqlite:" + folder.resolve("region.db");
    String[] at = {"--store", town, "--notify", "region", "--at"};
    assertThat(
            gov(
                with(at, "2026-03-02T01:00:00Z", "matters", "report", "--key", "1")
                    .and("--actor", "w1", "--role", "grid-worker@east", "--unit", "east")
                    .and("--kind", "request-12345", "--class", "0101")
                    .and("--reporter", "token-9", "--field", "description=13900000000")))
        .isZero();
    assertThat(
            gov(
                with(at, "2026-03-02T01:00:00Z", "matters", "act", "--actor", "d1")
                    .and("--role", "dispatcher@east", "--matter", "request-12345:1")
                    .and("--action", "assign", "--field", "department=cleaning")))
        .isZero();
    assertThat(gov(with(at, "2026-03-20T01:00:00Z", "matters", "run", "--json").all())).isZero();
    checkMessages(town);

    assertThat(gov("notify", "forget", "--store", town, "--before", "2026-03-20T00:00:00Z"))
        .isZero();
    assertThat(out.toString()).startsWith("0 messages");
    assertThat(
            gov("notify", "forget", "--store", town, "--before", "2026-03-21T00:00:00Z", "--json"))
        .isZero();
    assertThat(out.toString()).doesNotContain(":0}").contains("{\"erased\":");
    assertThat(gov("audit", "verify", "--store", town)).isZero();
    try (Governance governance = Governance.builder().store(new StoreSpec(town).open()).build()) {
      assertThat(items(governance))
          .isNotEmpty()
          .allMatch(item -> item.state() == OutboxItem.State.PENDING);
    }
  }

  private static List<OutboxItem> items(Governance governance) {
    return governance
        .store()
        .query(Query.of(OutboxRecords.KIND.name(), Condition.all(), 1000))
        .records()
        .stream()
        .map(OutboxRecords::read)
        .toList();
  }

  private static void checkMessages(String town) {
    try (Governance governance = Governance.builder().store(new StoreSpec(town).open()).build()) {
      List<OutboxItem> items = items(governance);
      assertThat(items)
          .extracting(item -> item.route().kind() + " to " + item.message().recipient())
          .contains(
              "matter.reported.request-12345 to token-9",
              "matter.assign.request-12345 to cleaning",
              "matter.overdue.request-12345 to cleaning",
              "matter.escalated.red-card.request-12345 to cleaning");
      assertThat(items)
          .extracting(item -> item.message().body())
          .contains("12345 诉求 request-12345:1（暴露垃圾，east）：交办至 cleaning。办结期限 2026-03-09 18:00。");
      assertThat(items).noneMatch(item -> item.toString().contains("13900000000"));
    }
  }

  @Test
  void kinds_of_a_region_are_shown_and_one_without_words_is_a_finding() throws IOException {
    assertThat(gov("notify", "kinds", "cn.town", "--json")).isZero();
    assertThat(out.toString())
        .contains(
            "\"kind\":\"matter.dispatch.grid-event\"",
            "\"subject\":\"{subject} 派遣至 {department}\"");
    assertThat(gov("notify", "kinds", "311", "--on", "2020-01-01")).isZero();
    assertThat(out.toString()).contains("matter.note.request-311\tlog\tmatter.note\tNews about");

    Path own = Files.createDirectory(folder.resolve("town"));
    Files.writeString(
        own.resolve("m.yaml"),
        """
        messages:
          - kind: booking.no_show
            tell: [holder]
            fields: [name, phone]
            zh-CN: {subject: "{name}", body: "{phone}"}
            en: {subject: "{name}", body: "{phone}"}
        """);
    assertThat(gov("notify", "kinds", own.toString(), "--parent", "cn.town")).isEqualTo(1);
    assertThat(err.toString()).contains("m.yaml:2", "GOV-NTF-006", "phone");
    Files.writeString(own.resolve("m.yaml"), "levels: {}\n");
    assertThat(gov("notify", "kinds", own.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("7 kinds of messages, 7 without a template");
  }

  @Test
  void messages_need_a_channel_that_is_there() {
    assertThat(gov("matters", "run", "--store", store, "--notify", "pigeon")).isEqualTo(1);
    assertThat(err.toString()).contains("GOV-NTF-001").contains("pigeon");
  }

  private int gov(Words words) {
    return gov(words.all());
  }

  private static Words with(String[] options, String at, String... words) {
    return new Words(List.of(words)).and(options).and(at);
  }

  /** The words of a command line. */
  private record Words(List<String> words) {
    Words and(String... more) {
      List<String> all = new ArrayList<>(words);
      all.addAll(List.of(more));
      return new Words(all);
    }

    String[] all() {
      return words.toArray(String[]::new);
    }
  }
}
