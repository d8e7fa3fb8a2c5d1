package org.grassroots.governance.tck.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.tck.Laws;

/**
 * The laws of an access policy.
 *
 * @since 0.1
 */
public final class PolicyLaws {
  private PolicyLaws() {}

  /**
   * Every law, tried with requests the author chooses beside those of the kit.
   *
   * @param requests requests that matter to the policy; may be empty
   */
  public static void proveAll(AccessPolicy policy, List<AccessRequest> requests) {
    a1Constant(policy);
    a2SameAnswer(policy, requests);
    a3Strangers(policy);
    a4NeverNull(policy, requests);
  }

  /** A1: the id is constant. */
  public static void a1Constant(AccessPolicy policy) {
    Laws.prove(
        "A1",
        "the id is constant",
        () -> assertThat(policy.id()).isNotBlank().isEqualTo(policy.id()));
  }

  /** A2: the same request gets the same answer. */
  public static void a2SameAnswer(AccessPolicy policy, List<AccessRequest> requests) {
    Laws.prove(
        "A2",
        "the same request gets the same answer",
        () ->
            requests.forEach(
                request -> assertThat(policy.decide(request)).isEqualTo(policy.decide(request))));
  }

  /** A3: an actor without any role is denied, whatever is asked. */
  public static void a3Strangers(AccessPolicy policy) {
    Laws.prove(
        "A3",
        "an actor without a role is denied",
        () -> {
          for (String action : List.of("matter.report", "matter.list", "unit.register", "x.y")) {
            for (List<String> path : List.of(List.<String>of(), List.of("street", "east"))) {
              AccessRequest request = new AccessRequest(Actor.of("stranger"), action, path, "");
              assertThat(policy.decide(request)).isInstanceOf(AccessDecision.Denied.class);
            }
          }
        });
  }

  /** A4: never null. */
  public static void a4NeverNull(AccessPolicy policy, List<AccessRequest> requests) {
    Laws.prove(
        "A4",
        "an answer is never null",
        () -> requests.forEach(request -> assertThat(policy.decide(request)).isNotNull()));
  }
}
