package org.grassroots.governance.model.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.InvalidInput;

class LifecycleProperties {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Set<String> ROLES = Set.of("worker");
  private static final MatterKind KIND =
      new MatterKind(
          "request",
          1,
          "open",
          List.of(
              new MatterKind.State("open", false),
              new MatterKind.State("done", false),
              new MatterKind.State("closed", true)),
          List.of(
              action("handle", "open", "done", Set.of(), Set.of(Effect.HANDLES)),
              action("back", "done", "open", Set.of(), Set.of()),
              action(
                  "answer",
                  "done",
                  "done",
                  Set.of(),
                  Set.of(Effect.ANSWERS_FINDER, Effect.ANSWERS_REPORTER)),
              action("close", "done", "closed", Set.of(Guard.OTHER_EYES, Guard.ANSWERED), Set.of()),
              action("reopen", "closed", "open", Set.of(), Set.of())),
          List.of(),
          List.of(new MatterKind.DeadlineRule("", new Limit(2, Limit.Unit.CONTINUOUS_HOURS))));
  private static final Lifecycle LIFECYCLE =
      new Lifecycle(KIND, (start, limit) -> start.plus(Duration.ofHours(limit.amount())));

  /** What happens: an action by one of two people. */
  record Step(String action, String actor) {}

  @Property
  void whatever_is_tried_a_closed_matter_was_answered_and_closed_by_other_eyes(
      @ForAll("steps") List<Step> steps) {
    Matter matter = reported();
    for (Step step : steps) {
      Matter before = matter;
      matter = tried(matter, step);
      boolean isClosed = KIND.isTerminal(matter.state());
      assertThat(matter.timing().closed().isPresent()).isEqualTo(isClosed);
      if (isClosed && !before.state().equals("closed")) {
        assertThat(matter.isAnswered()).isTrue();
        assertThat(matter.parties().handler()).isNotEqualTo(Optional.of(step.actor()));
      }
    }
  }

  @Property
  void what_is_possible_is_never_refused_for_its_state_or_role(@ForAll("steps") List<Step> steps) {
    Matter matter = reported();
    for (Step step : steps) {
      for (MatterKind.Action action : LIFECYCLE.possible(matter, step.actor(), ROLES)) {
        Decision<Matter> decision = LIFECYCLE.act(matter, act(action.id(), step.actor()));
        if (decision instanceof Decision.Rejected<Matter> rejected) {
          assertThat(rejected.reasons())
              .extracting("code")
              .doesNotContain("GOV-MAT-011", "GOV-MAT-012", "GOV-MAT-013");
        }
      }
      matter = tried(matter, step);
    }
  }

  @Example
  void names_every_fault_of_a_lifecycle() {
    assertThatThrownBy(
            () ->
                new MatterKind(
                    "bad",
                    1,
                    "open",
                    List.of(
                        new MatterKind.State("open", false),
                        new MatterKind.State("lost", false),
                        new MatterKind.State("closed", true)),
                    List.of(action("drop", "open", "open", Set.of(), Set.of())),
                    List.of(),
                    List.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-MAT-006 at matter kind bad, states.lost")
        .hasMessageContaining("GOV-MAT-006 at matter kind bad, states.closed")
        .hasMessageContaining("GOV-MAT-007 at matter kind bad, states.open");
  }

  @Example
  void names_unknown_states_actions_given_twice_and_actions_nobody_may_take() {
    MatterKind.Action nobody =
        new MatterKind.Action(
            "end", Set.of("open"), "nowhere", Set.of(), List.of(), Set.of(), Set.of());
    assertThatThrownBy(
            () ->
                new MatterKind(
                    "bad",
                    1,
                    "begin",
                    List.of(new MatterKind.State("open", true)),
                    List.of(nobody, nobody),
                    List.of(),
                    List.of()))
        .hasMessageContaining("GOV-MAT-003 at matter kind bad, start")
        .hasMessageContaining("GOV-MAT-004 at matter kind bad, actions.end")
        .hasMessageContaining("GOV-MAT-005 at matter kind bad, actions.end");
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<String> actions = Arbitraries.of(KIND.actions()).map(MatterKind.Action::id);
    return actions
        .flatMap(action -> Arbitraries.of("ann", "bob").map(actor -> new Step(action, actor)))
        .list()
        .ofMaxSize(25);
  }

  private static Matter reported() {
    Parties parties =
        new Parties(Optional.of("ann"), Optional.of("token"), Optional.empty(), Optional.empty());
    Matter matter =
        new Matter(
            "1",
            "request",
            "lamp",
            "",
            Whereabouts.UNKNOWN,
            parties,
            Timing.openedAt(START),
            Handling.NONE,
            Map.of());
    return ((Decision.Accepted<Matter>) LIFECYCLE.report(matter)).state();
  }

  private static Matter tried(Matter matter, Step step) {
    return LIFECYCLE.act(matter, act(step.action(), step.actor()))
            instanceof Decision.Accepted<Matter> accepted
        ? accepted.state()
        : matter;
  }

  private static Act act(String action, String actor) {
    return new Act(action, actor, ROLES, Map.of("channel", "phone"), List.of(), START);
  }

  private static MatterKind.Action action(
      String id, String from, String to, Set<Guard> guards, Set<Effect> effects) {
    return new MatterKind.Action(id, Set.of(from), to, ROLES, List.of(), guards, effects);
  }
}
