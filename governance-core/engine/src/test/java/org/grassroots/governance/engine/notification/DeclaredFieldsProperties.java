package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * Whatever a caller puts into a report or an act: outside the declared fields nothing of it is
 * found in what a channel gets, in the outbox through all its history, in the log or in a dead
 * letter.
 */
class DeclaredFieldsProperties {
  private static final String SECRET = "SECRET";
  private static final List<String> DECLARED =
      List.of("subject", "note", "kind", "unit", "due", "state", "category");

  private final List<String> seen = new ArrayList<>();

  @Property(tries = 60)
  void nothing_but_declared_fields_leaves(
      @ForAll("fields") Map<String, String> ofReport,
      @ForAll("fields") Map<String, String> ofActs,
      @ForAll boolean isRefusing) {
    seen.clear();
    TestTown town = new TestTown();
    try (Governance governance =
        town.builder()
            .channel(channel(isRefusing))
            .notifications(NotificationRules.to("desk"))
            .messages(MessageTemplates.of(List.of(template("matter"))))
            .build()) {
      TestTown.register(governance);
      String id = report(governance, ofReport);
      act(governance, id, "dispatch", ofActs);
      town.clock.advance(Duration.ofHours(5));
      governance.runDue(100).failures().forEach(seen::add);
      act(governance, id, "finish", ofActs);
      act(governance, id, "answer", ofActs);
      governance.runDue(100).failures().forEach(seen::add);
      List<OutboxItem> dead = governance.outbox().dead(Optional.empty(), 100);
      dead.forEach(item -> seen.add(item.toString()));
      List<String> stored = stored(governance);

      assertThat(stored).hasSizeGreaterThanOrEqualTo(3);
      assertThat(dead.isEmpty()).isEqualTo(!isRefusing);
      assertThat(seen).hasSizeGreaterThanOrEqualTo(3).noneMatch(text -> text.contains(SECRET));
      assertThat(stored).noneMatch(text -> text.contains(SECRET));
    }
  }

  /** A field may be called whatever a template, the family or the outbox call theirs. */
  @Provide
  Arbitrary<Map<String, String>> fields() {
    Arbitrary<String> names =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                3,
                Arbitraries.of(
                    "subject",
                    "at",
                    "kind",
                    "unit",
                    "due",
                    "state",
                    "category",
                    "phone",
                    "body",
                    "address",
                    "measure",
                    "rung",
                    "reporter",
                    "to",
                    "actor",
                    "count",
                    "{note}")),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.strings()
                    .alpha()
                    .ofMinLength(1)
                    .ofMaxLength(8)
                    .filter(name -> !name.equals("note") && !name.equals("text"))));
    Arbitrary<String> values =
        Arbitraries.of("", "2026-03-02T00:00:00Z ", "{note}", "\n", "名").map(s -> s + SECRET);
    return Arbitraries.maps(names, values).ofMaxSize(6);
  }

  private static MessageTemplate template(String kind) {
    StringBuilder body = new StringBuilder();
    DECLARED.forEach(field -> body.append('{').append(field).append("} "));
    return new MessageTemplate(
        kind,
        LocalDate.EPOCH,
        Set.of("department", "finder", "reporter", "handler"),
        DECLARED,
        Text.of(Map.of("zh-CN", "{subject}", "en", "{subject}")),
        Text.of(Map.of("zh-CN", body.toString(), "en", body.toString())));
  }

  private static String report(Governance governance, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("text", "a hole " + SECRET);
    assertThat(
            governance
                .as(TestTown.WORKER)
                .matters()
                .report(ReportMatter.of("1", "grid-event", "01", "east").with(all))
                .isAccepted())
        .isTrue();
    return "grid-event:1";
  }

  private static void act(
      Governance governance, String id, String action, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("note", "open to all");
    all.put("department", "roads");
    all.put("channel", "phone " + SECRET);
    boolean isDispatch = action.equals("dispatch");
    assertThat(
            governance
                .as(isDispatch ? TestTown.DISPATCHER : TestTown.WORKER)
                .matters()
                .act(ActOnMatter.of("act-" + action, id, action).with(all).proving("photo"))
                .isAccepted())
        .isTrue();
  }

  private static List<String> stored(Governance governance) {
    List<String> all = new ArrayList<>();
    Query query = Query.of(OutboxRecords.KIND.name(), Condition.all(), 1000);
    for (StoredRecord record : governance.store().query(query).records()) {
      governance
          .store()
          .history(OutboxRecords.KIND.name(), record.id())
          .forEach(version -> all.add(version.toString()));
    }
    return all;
  }

  private NotificationChannel channel(boolean isRefusing) {
    return new NotificationChannel() {
      @Override
      public String id() {
        return "desk";
      }

      @Override
      public Delivery deliver(Message message) {
        seen.add(message.toString());
        seen.add(LogChannel.line(message));
        return isRefusing
            ? new Delivery.Rejected("cannot send " + message)
            : new Delivery.Delivered("");
      }
    };
  }
}
