package org.grassroots.governance.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.model.matter.Effect;
import org.grassroots.governance.model.matter.Guard;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;

/**
 * A small town for tests: one street with two communities, grid events, a clock that tests move.
 */
public final class TestTown {
  /** A grid worker of the east community. */
  public static final Actor WORKER = Actor.of("worker-1").with("grid-worker", "east");

  /** Another grid worker of the east community. */
  public static final Actor COLLEAGUE = Actor.of("worker-2").with("grid-worker", "east");

  /** The dispatcher of the street. */
  public static final Actor DISPATCHER = Actor.of("dispatcher").with("dispatcher", "street");

  /** The clock of the town. */
  public final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T01:00:00Z"));

  /** A kind with every guard and effect. */
  public static MatterKind gridEvent() {
    return new MatterKind(
        "grid-event",
        1,
        "reported",
        List.of(
            new MatterKind.State("reported", false),
            new MatterKind.State("handling", false),
            new MatterKind.State("inspecting", false),
            new MatterKind.State("closed", true)),
        List.of(
            action("dispatch", Set.of("reported"), "handling", Set.of("dispatcher"))
                .needing("department")
                .doing(Effect.DISPATCHES)
                .done(),
            action("finish", Set.of("handling"), "inspecting", Set.of("grid-worker"))
                .guardedBy(Guard.EVIDENCE)
                .doing(Effect.HANDLES)
                .done(),
            action("answer", Set.of("inspecting"), "inspecting", Set.of("grid-worker"))
                .doing(Effect.ANSWERS_FINDER)
                .doing(Effect.ANSWERS_REPORTER)
                .done(),
            action("close", Set.of("inspecting"), "closed", Set.of("grid-worker"))
                .guardedBy(Guard.OTHER_EYES)
                .guardedBy(Guard.ANSWERED)
                .done(),
            action("reopen", Set.of("closed"), "handling", Set.of("dispatcher")).done()),
        List.of("text"),
        List.of(new MatterKind.DeadlineRule("", new Limit(4, Limit.Unit.CONTINUOUS_HOURS))));
  }

  /** Rules with that kind and a calendar that counts hours on the clock. */
  public static MatterRules rules() {
    return new MatterRules(
        new TreeMap<>(Map.of("grid-event", gridEvent())),
        (start, limit) -> start.plus(Duration.ofHours(limit.amount())));
  }

  /** A builder for this town. */
  public GovernanceBuilder builder() {
    return Governance.builder().clock(clock).policy(new AnyRole()).matterRules(rules());
  }

  /** Registers the street and its communities. */
  public static void register(Governance governance) {
    governance
        .as(DISPATCHER)
        .units()
        .register(
            new RegisterUnits(
                "town",
                List.of(
                    new UnitEntry("street", "Lake Street", "street", ""),
                    new UnitEntry("east", "East Community", "community", "street"),
                    new UnitEntry("west", "West Community", "community", "street"))));
  }

  private static ActionParts action(String id, Set<String> from, String to, Set<String> roles) {
    return new ActionParts(
        new MatterKind.Action(id, from, to, roles, List.of(), Set.of(), Set.of()));
  }

  private record ActionParts(MatterKind.Action done) {
    ActionParts needing(String field) {
      return with(List.of(field), done.guards(), done.effects());
    }

    ActionParts guardedBy(Guard guard) {
      Set<Guard> guards = new java.util.HashSet<>(done.guards());
      guards.add(guard);
      return with(done.requiredFields(), guards, done.effects());
    }

    ActionParts doing(Effect effect) {
      Set<Effect> effects = new java.util.HashSet<>(done.effects());
      effects.add(effect);
      return with(done.requiredFields(), done.guards(), effects);
    }

    private ActionParts with(List<String> fields, Set<Guard> guards, Set<Effect> effects) {
      return new ActionParts(
          new MatterKind.Action(
              done.id(), done.from(), done.to(), done.roles(), fields, guards, effects));
    }
  }

  /** Whoever holds a role may do everything at or below its unit. */
  public static final class AnyRole implements AccessPolicy {
    @Override
    public String id() {
      return "any-role";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      List<String> units = request.actor().roles().stream().map(Actor.RoleAt::unit).toList();
      boolean isInside =
          request.unitPath().isEmpty() || units.stream().anyMatch(request.unitPath()::contains);
      return units.isEmpty() || !isInside
          ? new AccessDecision.Denied("no role there.")
          : new AccessDecision.Allowed(units, Set.of());
    }
  }

  /** A clock that stands still until it is moved. */
  public static final class MovingClock extends Clock {
    private Instant now;

    /** A clock that shows this. */
    public MovingClock(Instant now) {
      this.now = now;
    }

    /** Moves it. */
    public void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
