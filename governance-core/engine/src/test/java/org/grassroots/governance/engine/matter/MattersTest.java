package org.grassroots.governance.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.access.NotPermitted;
import org.grassroots.governance.engine.agenda.DueReport;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.KeyReused;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MattersTest {
  private static final Map<String, String> TEXT = Map.of("text", "rubbish at the gate");

  private final TestTown town = new TestTown();
  private final List<Message> sent = new ArrayList<>();
  private final Governance governance =
      town.builder().channel(channel()).notifications(NotificationRules.to("list")).build();
  private final Desk worker = governance.as(TestTown.WORKER);

  @BeforeEach
  void register() {
    TestTown.register(governance);
  }

  @AfterEach
  void close() {
    governance.close();
  }

  @Test
  void a_matter_goes_from_report_to_close_and_leaves_an_audit_entry_for_each_step() {
    Matter reported = accepted(worker.matters().report(report("1")));
    assertThat(reported.whereabouts().unitPath()).isEqualTo("street/east/");
    assertThat(reported.timing().due()).contains(town.clock.instant().plus(Duration.ofHours(4)));

    act(
        TestTown.DISPATCHER,
        ActOnMatter.of("2", reported.id(), "dispatch").with(Map.of("department", "cleaning")));
    act(TestTown.WORKER, ActOnMatter.of("3", reported.id(), "finish").proving("photo-1"));
    act(
        TestTown.WORKER,
        ActOnMatter.of("4", reported.id(), "answer").with(Map.of("channel", "phone")));
    Matter closed = act(TestTown.COLLEAGUE, ActOnMatter.of("5", reported.id(), "close"));

    assertThat(closed.state()).isEqualTo("closed");
    assertThat(closed.timing().closed()).contains(town.clock.instant());
    assertThat(worker.matters().find(reported.id())).contains(closed);
    assertThat(governance.store().get(AuditRecords.KIND.name(), "matter.act:5"))
        .map(AuditRecords::read)
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.actor()).isEqualTo("worker-2");
              assertThat(entry.facts()).extracting("type").containsExactly("matter.close");
            });
  }

  @Test
  void every_broken_rule_is_named_and_nothing_changes() {
    Matter reported = accepted(worker.matters().report(report("1")));
    long position = governance.store().position();

    Decision<Matter> refused = worker.matters().act(ActOnMatter.of("2", reported.id(), "dispatch"));

    assertThat(refused)
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            rejected ->
                assertThat(((Decision.Rejected<?>) rejected).reasons())
                    .extracting(Reason::code)
                    .containsExactly("GOV-MAT-013", "GOV-MAT-010"));
    assertThat(governance.store().position()).isEqualTo(position);
  }

  @Test
  void whoever_handled_may_not_close_and_nothing_closes_before_the_answers() {
    String id = accepted(worker.matters().report(report("1").from("token-9"))).id();
    act(
        TestTown.DISPATCHER,
        ActOnMatter.of("2", id, "dispatch").with(Map.of("department", "cleaning")));
    act(TestTown.WORKER, ActOnMatter.of("3", id, "finish").proving("photo-1"));

    assertThat(codes(worker.matters().act(ActOnMatter.of("4", id, "close"))))
        .containsExactly("GOV-MAT-015", "GOV-MAT-016");
  }

  @Test
  void repeating_a_key_returns_the_first_answer_and_another_command_under_it_is_refused() {
    Matter first = accepted(worker.matters().report(report("1")));
    act(
        TestTown.DISPATCHER,
        ActOnMatter.of("2", first.id(), "dispatch").with(Map.of("department", "cleaning")));
    long position = governance.store().position();

    assertThat(accepted(worker.matters().report(report("1")))).isEqualTo(first);
    assertThat(governance.store().position()).isEqualTo(position);
    assertThatThrownBy(() -> worker.matters().report(report("1").with(Map.of("text", "other"))))
        .isInstanceOf(KeyReused.class)
        .hasMessageContaining("GOV-CMD-002")
        .hasMessageContaining("'1'");
  }

  @Test
  void commands_are_validated_in_both_languages() {
    ReportMatter blank = ReportMatter.of(" ", "grid-event", "", "east").with(TEXT);

    assertThatThrownBy(() -> worker.matters().report(blank))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-CMD-001 at ReportMatter.category")
        .hasMessageContaining("text that is not blank");
    assertThatThrownBy(() -> worker.inLanguage(Locale.CHINA).matters().report(blank))
        .hasMessageContaining("非空白文本");
  }

  @Test
  void strangers_may_do_nothing_and_neighbours_see_only_their_own() {
    accepted(worker.matters().report(report("1")));
    Actor neighbour = Actor.of("worker-3").with("grid-worker", "west");

    assertThatThrownBy(() -> governance.as(Actor.of("stranger")).matters().report(report("2")))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining("GOV-ACC-001");
    assertThatThrownBy(() -> governance.as(neighbour).matters().find("grid-event:1"))
        .isInstanceOf(NotPermitted.class);
    assertThat(governance.as(neighbour).matters().list(MatterQuestion.all(10)).matters()).isEmpty();
    assertThat(worker.matters().list(MatterQuestion.all(10).open()).matters()).hasSize(1);
  }

  @Test
  void what_is_overdue_is_noticed_once_and_its_department_is_told_once() {
    String id = accepted(worker.matters().report(report("1"))).id();
    act(
        TestTown.DISPATCHER,
        ActOnMatter.of("2", id, "dispatch").with(Map.of("department", "cleaning")));
    town.clock.advance(Duration.ofHours(5));

    DueReport first = governance.runDue(100);
    DueReport second = governance.runDue(100);

    act(TestTown.WORKER, ActOnMatter.of("3", id, "finish").proving("photo-1"));
    DueReport afterAnotherAct = governance.runDue(100);

    assertThat(first.done()).hasSize(1);
    assertThat(first.failures()).isEmpty();
    assertThat(second.done()).isEmpty();
    assertThat(afterAnotherAct.done()).isEmpty();
    assertThat(sent).extracting(Message::recipient).containsExactly("cleaning");
  }

  @Test
  void an_import_keeps_published_times_and_is_harmless_when_repeated() {
    Desk desk = governance.as(TestTown.DISPATCHER);
    ImportMatters batch =
        batch(published("a", "2024-01-05T10:00"), published("b", "2024-01-06T10:00"));

    ImportedMatters first = accepted(desk.matters().importAll(batch));
    ImportedMatters again = accepted(desk.matters().importAll(batch));
    ImportedMatters more =
        accepted(
            desk.matters()
                .importAll(
                    batch(published("b", "2024-01-06T11:00"), published("c", "2024-01-07T10:00"))));

    assertThat(first.newlyStored()).isEqualTo(2);
    assertThat(again.newlyStored()).isZero();
    assertThat(again.matters()).isEqualTo(first.matters());
    assertThat(more.newlyStored()).isEqualTo(1);
    assertThat(more.updated()).isEqualTo(1);
    assertThat(
            desk.matters().find("city:b").orElseThrow().timing().published().orElseThrow().opened())
        .isEqualTo(LocalDateTime.parse("2024-01-06T11:00"));
  }

  private static ImportMatters batch(PublishedMatter... matters) {
    return new ImportMatters("city", "grid-event", ZoneId.of("Asia/Shanghai"), List.of(matters));
  }

  private static PublishedMatter published(String key, String opened) {
    Whereabouts where = new Whereabouts("street/", Optional.of("North"), Optional.empty());
    Published times =
        new Published(LocalDateTime.parse(opened), Optional.empty(), Optional.empty(), "Open");
    return new PublishedMatter(key, "lamp", Optional.of("works"), where, times, Map.of());
  }

  private static ReportMatter report(String key) {
    return ReportMatter.of(key, "grid-event", "0102", "east").with(TEXT);
  }

  private Matter act(Actor actor, ActOnMatter command) {
    return accepted(governance.as(actor).matters().act(command));
  }

  private static List<String> codes(Decision<Matter> decision) {
    return ((Decision.Rejected<Matter>) decision).reasons().stream().map(Reason::code).toList();
  }

  private static <S> S accepted(Decision<S> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<S>) decision).state();
  }

  private NotificationChannel channel() {
    return new NotificationChannel() {
      @Override
      public String id() {
        return "list";
      }

      @Override
      public Delivery deliver(Message message) {
        sent.add(message);
        return new Delivery.Delivered("");
      }
    };
  }
}
