package org.grassroots.governance.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessDecision.Allowed;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.tck.access.PolicyLaws;

/** A small town: street, two communities, a grid each. */
class RoleSubtreePolicyProperties {
  private static final List<List<String>> PATHS =
      List.of(
          List.of(),
          List.of("street"),
          List.of("street", "east"),
          List.of("street", "east", "east-1"),
          List.of("street", "west"),
          List.of("street", "west", "west-1"));

  private final RoleSubtreePolicy policy =
      new RoleSubtreePolicy(
          Map.of(
              "worker", Set.of("matter.report", "matter.read"),
              "clerk", Set.of("matter.*", RoleSubtreePolicy.REVEAL),
              "chief", Set.of("*")));

  @Property
  void nobody_may_do_anything_without_a_role(
      @ForAll("actions") String action, @ForAll("paths") List<String> path) {
    assertThat(decide(Actor.of("a"), action, path)).isInstanceOf(AccessDecision.Denied.class);
  }

  @Property
  void one_unit_is_allowed_exactly_when_a_permitting_role_is_held_on_its_path(
      @ForAll("actors") Actor actor,
      @ForAll("actions") String action,
      @ForAll("units") List<String> path) {
    boolean isHeld =
        actor.roles().stream()
            .anyMatch(
                held ->
                    may(held.role(), action)
                        && (held.unit().equals("*") || path.contains(held.unit())));

    AccessDecision decision = decide(actor, action, path);

    assertThat(decision instanceof Allowed).isEqualTo(isHeld);
    if (decision instanceof Allowed allowed) {
      assertThat(allowed.scope()).containsExactly(path.get(path.size() - 1));
    }
  }

  @Property
  void a_list_covers_exactly_the_units_where_it_is_permitted(
      @ForAll("actors") Actor actor, @ForAll("actions") String action) {
    List<String> units =
        actor.roles().stream()
            .filter(held -> may(held.role(), action))
            .map(Actor.RoleAt::unit)
            .distinct()
            .sorted()
            .toList();

    AccessDecision decision = decide(actor, action, List.of());

    assertThat(decision instanceof Allowed).isEqualTo(!units.isEmpty());
    if (decision instanceof Allowed allowed) {
      assertThat(allowed.scope()).isEqualTo(units.contains("*") ? Allowed.EVERYWHERE : units);
    }
  }

  @Property
  void one_more_role_never_takes_a_permission_away(
      @ForAll("actors") Actor actor,
      @ForAll("roles") Actor.RoleAt more,
      @ForAll("actions") String action,
      @ForAll("paths") List<String> path) {
    if (decide(actor, action, path) instanceof Allowed) {
      assertThat(decide(actor.with(more.role(), more.unit()), action, path))
          .isInstanceOf(Allowed.class);
    }
  }

  @Property
  void one_more_role_never_hides_a_field_of_one_unit(
      @ForAll("actors") Actor actor,
      @ForAll("roles") Actor.RoleAt more,
      @ForAll("actions") String action,
      @ForAll("units") List<String> path) {
    if (decide(actor, action, path) instanceof Allowed before) {
      Allowed after = (Allowed) decide(actor.with(more.role(), more.unit()), action, path);

      assertThat(before.masked()).containsAll(after.masked());
    }
  }

  @Property
  void a_list_shows_nothing_that_one_of_its_units_would_mask(
      @ForAll("actors") Actor actor,
      @ForAll("actions") String action,
      @ForAll("units") List<String> path) {
    if (decide(actor, action, path) instanceof Allowed here) {
      Allowed list = (Allowed) decide(actor, action, List.of());

      assertThat(list.masked()).containsAll(here.masked());
    }
  }

  @Example
  void a_clerk_and_worker_of_one_unit_sees_in_clear_what_the_clerk_does() {
    Actor both = Actor.of("a").with("worker", "east").with("clerk", "street");

    assertThat(decide(both, "matter.read", List.of("street", "east")))
        .isEqualTo(new Allowed(List.of("east"), Set.of()));
    assertThat(decide(both, "matter.read", List.of()))
        .isEqualTo(new Allowed(List.of("east", "street"), Set.of("reporter")));
  }

  @Property
  void a_wildcard_never_reveals_reporters(
      @ForAll("actions") String action, @ForAll("paths") List<String> path) {
    Allowed chief = (Allowed) decide(Actor.of("a").with("chief", "*"), action, path);

    assertThat(chief.masked()).containsExactly("reporter");
  }

  @Example
  void to_reveal_in_one_community_reveals_nothing_in_the_other() {
    Actor both = Actor.of("a").with("clerk", "east").with("worker", "west");

    assertThat(decide(both, "matter.read", PATHS.get(4)))
        .isEqualTo(new Allowed(List.of("west"), Set.of("reporter")));
    assertThat(decide(both, "matter.read", PATHS.get(2)))
        .isEqualTo(new Allowed(List.of("east"), Set.of()));
    assertThat(decide(both, "matter.read", List.of()))
        .isEqualTo(new Allowed(List.of("east", "west"), Set.of("reporter")));
  }

  @Property
  void it_keeps_the_laws_of_policies(
      @ForAll("actors") Actor actor,
      @ForAll("actions") String action,
      @ForAll("paths") List<String> path) {
    // region policy
    PolicyLaws.proveAll(policy, List.of(new AccessRequest(actor, action, path, "")));
    // endregion
  }

  @Example
  void deny_all_denies() {
    Actor chief = Actor.of("a").with("chief", "*");

    assertThat(new DenyAllPolicy().decide(new AccessRequest(chief, "unit.add", List.of(), "")))
        .isEqualTo(new AccessDecision.Denied("no access policy was chosen."));
  }

  @Provide
  Arbitrary<Actor> actors() {
    return roles().list().ofMaxSize(4).map(roles -> new Actor("a", roles));
  }

  @Provide
  Arbitrary<Actor.RoleAt> roles() {
    return Combinators.combine(
            Arbitraries.of("worker", "clerk", "chief", "guest"),
            Arbitraries.of("street", "east", "east-1", "west", "west-1", "*"))
        .as(Actor.RoleAt::new);
  }

  @Provide
  Arbitrary<String> actions() {
    return Arbitraries.of("matter.report", "matter.read", "matter.close", "unit.add");
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return Arbitraries.of(PATHS);
  }

  @Provide
  Arbitrary<List<String>> units() {
    return Arbitraries.of(PATHS.subList(1, PATHS.size()));
  }

  private AccessDecision decide(Actor actor, String action, List<String> path) {
    return policy.decide(new AccessRequest(actor, action, path, ""));
  }

  /** The table of the roles above, once more by hand. */
  private static boolean may(String role, String action) {
    return switch (role) {
      case "worker" -> action.equals("matter.report") || action.equals("matter.read");
      case "clerk" -> !action.equals("unit.add");
      case "chief" -> true;
      default -> false;
    };
  }
}
