package org.grassroots.governance.region.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.matter.Act;
import org.grassroots.governance.model.matter.Effect;
import org.grassroots.governance.model.matter.Field;
import org.grassroots.governance.model.matter.Handling;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.Parties;
import org.grassroots.governance.model.matter.Timing;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.region.RegionPack;

/** Walks every shipped lifecycle at random: wherever a matter gets, it can still be closed. */
class LifecyclesProperties {
  private static final Region TOWN =
      new RegionLoader(
              new RegionCnPlugin()
                  .regionPacks().stream()
                      .collect(Collectors.toMap(RegionPack::id, Function.identity())))
          .load("cn.town");
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final int MOST_STATES = 4000;

  @Property(tries = 150)
  void wherever_a_matter_gets_it_can_still_come_to_an_end(
      @ForAll("kinds") String id, @ForAll("choices") List<Integer> choices) {
    MatterKind kind = TOWN.matterKinds().get(id);
    Lifecycle lifecycle = new Lifecycle(kind, TOWN.calendar().orElseThrow());
    Matter matter = reported(kind, lifecycle);
    int step = 0;
    for (int choice : choices) {
      List<Matter> next = successors(kind, lifecycle, matter, ++step);
      if (next.isEmpty()) {
        assertThat(kind.isTerminal(matter.state())).as(kind.id() + matter.state()).isTrue();
        return;
      }
      matter = next.get(choice % next.size());
    }
    assertThat(comesToAnEnd(kind, lifecycle, matter, step))
        .as("%s from %s: %s", kind.id(), matter.state(), matter.handling())
        .isTrue();
  }

  @Property(tries = 150)
  void nothing_closes_before_everybody_was_answered(
      @ForAll("kinds") String id, @ForAll("choices") List<Integer> choices) {
    MatterKind kind = TOWN.matterKinds().get(id);
    Lifecycle lifecycle = new Lifecycle(kind, TOWN.calendar().orElseThrow());
    Matter matter = reported(kind, lifecycle);
    int step = 0;
    for (int choice : choices) {
      List<Matter> next = successors(kind, lifecycle, matter, ++step);
      if (next.isEmpty()) {
        return;
      }
      matter = next.get(choice % next.size());
      boolean isVoid = kind.state(matter.state()).orElseThrow().isVoid();
      if (kind.isTerminal(matter.state()) && !isVoid) {
        assertThat(matter.handling().answers())
            .as("%s in %s", kind.id(), matter.state())
            .containsOnlyKeys(MatterKind.FINDER, MatterKind.REPORTER)
            .allSatisfy(
                (party, answer) -> {
                  assertThat(answer.channel()).isEqualTo("phone");
                  assertThat(answer.at()).isAfterOrEqualTo(START);
                });
      }
    }
  }

  /** Searches breadth first for an end, by states, co-handlers and answers. */
  private static boolean comesToAnEnd(MatterKind kind, Lifecycle lifecycle, Matter from, int step) {
    Deque<Matter> open = new ArrayDeque<>(List.of(from));
    Set<Object> seen = new HashSet<>();
    while (!open.isEmpty() && seen.size() < MOST_STATES) {
      Matter matter = open.remove();
      if (kind.isTerminal(matter.state())) {
        return true;
      }
      if (seen.add(situation(matter))) {
        open.addAll(successors(kind, lifecycle, matter, step + seen.size()));
      }
    }
    return false;
  }

  private static Object situation(Matter matter) {
    return List.of(
        matter.state(),
        matter.handling().answers().keySet(),
        matter.handling().isPartOpen(),
        matter.handling().isRuled(),
        matter.parties().handler(),
        matter.handling().deadline().map(known -> known.standstills().isOpen()));
  }

  /** What each action makes of the matter, by each of two people who hold every role. */
  private static List<Matter> successors(
      MatterKind kind, Lifecycle lifecycle, Matter matter, int minute) {
    List<Matter> next = new ArrayList<>();
    for (String actor : List.of("ann", "bob")) {
      for (MatterKind.Action action : lifecycle.possible(matter, actor, TOWN.roles().keySet())) {
        Act act =
            new Act(
                action.id(),
                actor,
                TOWN.roles().keySet(),
                fields(kind, matter, action),
                List.of("photo"),
                START.plusSeconds(minute));
        if (lifecycle.act(matter, act) instanceof Decision.Accepted<Matter> accepted) {
          next.add(accepted.state());
        }
      }
    }
    return next;
  }

  private static Map<String, String> fields(
      MatterKind kind, Matter matter, MatterKind.Action action) {
    Set<String> names = new HashSet<>(action.requiredFields());
    action.effects().forEach(effect -> names.addAll(effect.needs()));
    Map<String, String> fields = new HashMap<>();
    names.forEach(name -> fields.put(name, value(kind, name)));
    if (action.effects().contains(Effect.EXTENDS)) {
      fields.put("amount", "1");
    }
    fields.computeIfPresent("part", (name, value) -> openPart(matter));
    return fields;
  }

  private static String openPart(Matter matter) {
    return matter.handling().parts().entrySet().stream()
        .filter(part -> part.getValue().isOpen())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("none");
  }

  private static String value(MatterKind kind, String name) {
    Optional<Field> field = kind.rules().field(name);
    if (field.isEmpty()) {
      return name.equals("channel") ? "phone" : "some " + name;
    }
    return switch (field.get().type()) {
      case CHOICE -> field.get().choices().get(0);
      case DAY -> "2026-04-01";
      case MOMENT -> "2026-04-01T00:00:00Z";
      case NUMBER -> "1";
      case TEXT -> "some " + name;
    };
  }

  private static Matter reported(MatterKind kind, Lifecycle lifecycle) {
    Map<String, String> details = new HashMap<>();
    kind.requiredOnReport().forEach(name -> details.put(name, value(kind, name)));
    Parties parties =
        new Parties(
            Optional.of("finder"), Optional.of("token"), Optional.empty(), Optional.empty());
    Matter matter =
        new Matter(
            "1",
            kind.id(),
            "0101",
            "",
            Whereabouts.UNKNOWN,
            parties,
            Timing.openedAt(START),
            Handling.NONE,
            details);
    return ((Decision.Accepted<Matter>) lifecycle.report(matter)).state();
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(TOWN.matterKinds().keySet());
  }

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 997).list().ofMaxSize(20);
  }
}
