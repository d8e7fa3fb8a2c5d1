package org.grassroots.governance.tck.access;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessDecision.Allowed;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.tck.Killed;
import org.junit.jupiter.api.Test;

class PolicyLawsTest {
  private static final AccessDecision DENIED = new AccessDecision.Denied("no role");
  private static final List<AccessRequest> REQUESTS =
      List.of(new AccessRequest(Actor.of("a").with("clerk", "east"), "matter.read", List.of(), ""));

  /** Answers as it is told. */
  private record Twin(Iterator<String> ids, Function<AccessRequest, AccessDecision> answer)
      implements AccessPolicy {
    @Override
    public String id() {
      return ids.next();
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return answer.apply(request);
    }
  }

  @Test
  void a_policy_that_keeps_the_laws_passes() {
    PolicyLaws.proveAll(steady(request -> DENIED), REQUESTS);
    PolicyLaws.proveAll(
        steady(request -> request.actor().roles().isEmpty() ? DENIED : allowed()), REQUESTS);
  }

  @Test
  void an_id_that_changes_breaks_a1() {
    Iterator<String> counted = IntStream.iterate(0, i -> i + 1).mapToObj(i -> "p" + i).iterator();

    Killed.by("A1", () -> PolicyLaws.proveAll(new Twin(counted, request -> DENIED), REQUESTS));
  }

  @Test
  void moods_break_a2() {
    Iterator<AccessDecision> moods = List.of(DENIED, allowed(), DENIED, allowed()).iterator();

    Killed.by("A2", () -> PolicyLaws.proveAll(steady(request -> moods.next()), REQUESTS));
  }

  @Test
  void an_open_door_breaks_a3() {
    Killed.by("A3", () -> PolicyLaws.proveAll(steady(request -> allowed()), REQUESTS));
  }

  @Test
  void a_door_open_for_one_family_breaks_a3() {
    Killed.by(
        "A3",
        () ->
            PolicyLaws.proveAll(
                steady(request -> request.action().startsWith("unit.") ? allowed() : DENIED),
                REQUESTS));
  }

  @Test
  @SuppressWarnings("NullAway")
  void silence_breaks_a4() {
    Killed.by(
        "A4",
        () ->
            PolicyLaws.proveAll(
                steady(request -> request.actor().roles().isEmpty() ? DENIED : null), REQUESTS));
  }

  private static AccessDecision allowed() {
    return new Allowed(Allowed.EVERYWHERE, Set.of());
  }

  private static AccessPolicy steady(Function<AccessRequest, AccessDecision> answer) {
    return new Twin(IntStream.iterate(0, i -> 0).mapToObj(i -> "twin").iterator(), answer);
  }
}
