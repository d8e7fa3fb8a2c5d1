package org.grassroots.governance.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.model.matter.Effect;
import org.grassroots.governance.model.matter.Guard;
import org.grassroots.governance.model.matter.KindRules;
import org.grassroots.governance.model.matter.Ladder;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.Rung;
import org.grassroots.governance.model.shared.Percent;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.RecordStore;

/** Two schedulers on one store: whatever they do in whatever order, a rung is taken once. */
class EscalationProperties {
  private static final Duration LIMIT = Duration.ofHours(10);

  /** What happens next. */
  enum Event {
    TIME_PASSES,
    FIRST_RUNS,
    SECOND_RUNS,
    SECOND_RUNS_INSIDE_FIRST,
    FIRST_DIES_AFTER_COMMIT,
    HANG,
    RESUME,
    EXTEND,
    DISPATCH_ANEW,
    NOTE
  }

  private TestTown town = new TestTown();
  private final List<Message> sent = new ArrayList<>();
  private Runnable beforeCommit = () -> {};
  private boolean isDying;
  private int keys;

  @Property(tries = 40)
  void every_rung_is_taken_once_a_round_and_told_once(@ForAll("events") List<Event> events) {
    RecordStore shared = InMemoryStore.create();
    sent.clear();
    beforeCommit = () -> {};
    town = new TestTown();
    try (Governance first = governance(interrupted(shared));
        Governance second = governance(shared)) {
      TestTown.register(second);
      String id = reported(second);
      for (Event event : events) {
        happen(event, first, second, id);
      }
      for (int i = 0; i < 12; i++) {
        town.clock.advance(Duration.ofMinutes(59)); // a claim of the process that died runs out
        first.runDue(100);
        second.runDue(100);
      }

      Matter matter = second.as(TestTown.DISPATCHER).matters().find(id).orElseThrow();
      Map<String, Integer> tellings = new HashMap<>();
      // a message may come twice after a crash, but never under two keys
      sent.stream()
          .filter(distinctBy(new HashSet<>()))
          .filter(message -> message.subject().equals("Escalated"))
          .forEach(
              message ->
                  tellings.merge(
                      message.fields().get("round") + message.fields().get("rung"),
                      1,
                      Integer::sum));
      assertThat(tellings.values()).allMatch(times -> times == 1);
      matter
          .handling()
          .escalation()
          .taken()
          .keySet()
          .forEach(
              rung ->
                  assertThat(tellings).containsKey(matter.handling().escalation().round() + rung));
      assertThat(new Ladder(ladder()).due(matter, rules().dueDates(), town.clock.instant()))
          .as("nothing due is left")
          .isEmpty();
    }
  }

  private static Predicate<Message> distinctBy(Set<String> keys) {
    return message -> keys.add(message.key());
  }

  private void happen(Event event, Governance first, Governance second, String id) {
    switch (event) {
      case TIME_PASSES -> town.clock.advance(Duration.ofMinutes(170));
      case FIRST_RUNS -> first.runDue(100);
      case SECOND_RUNS -> second.runDue(100);
      case SECOND_RUNS_INSIDE_FIRST -> {
        beforeCommit = () -> second.runDue(100);
        first.runDue(100);
      }
      case FIRST_DIES_AFTER_COMMIT -> {
        isDying = true;
        try {
          first.runDue(100);
        } catch (Died expected) {
          assertThat(expected).hasMessage("gone");
        }
        isDying = false;
      }
      case HANG -> act(second, id, "hang", Map.of());
      case RESUME -> act(second, id, "resume", Map.of());
      case EXTEND -> act(second, id, "extend", Map.of("amount", "1", "reason", "rain"));
      case DISPATCH_ANEW -> act(second, id, "dispatch", Map.of("department", "works"));
      case NOTE -> act(second, id, "note", Map.of());
    }
  }

  /** A refusal is as good as an act here. */
  private void act(Governance governance, String id, String action, Map<String, String> fields) {
    governance
        .as(TestTown.DISPATCHER)
        .matters()
        .act(ActOnMatter.of("act-" + ++keys, id, action).with(fields));
  }

  private String reported(Governance governance) {
    governance
        .as(TestTown.WORKER)
        .matters()
        .report(ReportMatter.of("1", "job", "01", "east").with(Map.of()));
    act(governance, "job:1", "dispatch", Map.of("department", "works"));
    return "job:1";
  }

  /** The process ends where the machine would have stopped. */
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Died() {
      super("gone");
    }
  }

  private RecordStore interrupted(RecordStore shared) {
    return (RecordStore)
        java.lang.reflect.Proxy.newProxyInstance(
            RecordStore.class.getClassLoader(),
            new Class<?>[] {RecordStore.class},
            (proxy, method, arguments) -> {
              boolean isCommit = method.getName().equals("commit");
              if (isCommit) {
                Runnable other = beforeCommit;
                beforeCommit = () -> {};
                other.run();
              }
              try {
                Object answer = method.invoke(shared, arguments);
                if (isCommit && isDying) {
                  throw new Died();
                }
                return answer;
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Governance governance(RecordStore store) {
    return town.builder()
        .store(store)
        .matterRules(rules())
        .channel(channel())
        .notifications(NotificationRules.to("list"))
        .messages(MessageTemplates.of(List.of(template())))
        .build();
  }

  /** What a message may tell must be declared; by that the test knows rungs apart. */
  private static MessageTemplate template() {
    return new MessageTemplate(
        "matter.escalated",
        LocalDate.EPOCH,
        Set.of(),
        List.of("round", "rung"),
        Text.of(Map.of("zh-CN", "督办", "en", "Escalated")),
        Text.of(Map.of("zh-CN", "{round} {rung}", "en", "{round} {rung}")));
  }

  private static List<Rung> ladder() {
    return List.of(
        new Rung("remind", new BigDecimal(50), "remind", Set.of("department")),
        new Rung("yellow", new BigDecimal(100), "yellow-card", Set.of("department")),
        new Rung("red", new BigDecimal(150), "red-card", Set.of("supervisor")));
  }

  private static MatterRules rules() {
    MatterKind.Action dispatch =
        action("dispatch", "open", "open", List.of("department"), Set.of(Effect.DISPATCHES));
    MatterKind job =
        new MatterKind(
            "job",
            1,
            "open",
            List.of(new MatterKind.State("open", false), new MatterKind.State("closed", true)),
            List.of(
                dispatch,
                action("note", "open", "open", List.of(), Set.of()),
                action("hang", "open", "open", List.of(), Set.of(Effect.SUSPENDS)),
                action("resume", "open", "open", List.of(), Set.of(Effect.RESUMES)),
                action("extend", "open", "open", List.of(), Set.of(Effect.EXTENDS)),
                new MatterKind.Action(
                    "close",
                    Set.of("open"),
                    "closed",
                    Set.of("dispatcher"),
                    List.of(),
                    Set.of(Guard.ANSWERED),
                    Set.of())),
            List.of(),
            List.of(
                new MatterKind.DeadlineRule(
                    "", new Limit((int) LIMIT.toHours(), Limit.Unit.CONTINUOUS_HOURS))),
            new KindRules(
                Optional.empty(),
                Optional.of(new KindRules.Extensions(9, new Percent(new BigDecimal(50)))),
                Optional.empty(),
                new Ladder(ladder()),
                List.of()));
    return new MatterRules(
        new TreeMap<>(Map.of("job", job)),
        (start, limit) -> start.plus(Duration.ofHours(limit.amount())));
  }

  private static MatterKind.Action action(
      String id, String from, String to, List<String> required, Set<Effect> effects) {
    return new MatterKind.Action(
        id, Set.of(from), to, Set.of("dispatcher"), required, Set.of(), effects);
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

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.frequency(
            net.jqwik.api.Tuple.of(5, Event.TIME_PASSES),
            net.jqwik.api.Tuple.of(2, Event.FIRST_RUNS),
            net.jqwik.api.Tuple.of(2, Event.SECOND_RUNS),
            net.jqwik.api.Tuple.of(3, Event.SECOND_RUNS_INSIDE_FIRST),
            net.jqwik.api.Tuple.of(2, Event.FIRST_DIES_AFTER_COMMIT),
            net.jqwik.api.Tuple.of(1, Event.HANG),
            net.jqwik.api.Tuple.of(2, Event.RESUME),
            net.jqwik.api.Tuple.of(1, Event.EXTEND),
            net.jqwik.api.Tuple.of(1, Event.DISPATCH_ANEW),
            net.jqwik.api.Tuple.of(1, Event.NOTE))
        .list()
        .ofMaxSize(25);
  }
}
