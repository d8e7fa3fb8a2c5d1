package org.grassroots.governance.model.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Somebody does something about a matter.
 *
 * @param action the id of the action in the kind
 * @param actor who, an opaque id
 * @param roles the roles the actor holds at the matter's unit
 * @param fields what the action carries, e.g. {@code department}, {@code answer}
 * @param evidence references to evidence; may be empty
 * @param at when
 * @since 0.1
 */
public record Act(
    String action,
    String actor,
    Set<String> roles,
    Map<String, String> fields,
    List<String> evidence,
    Instant at) {
  /** Copies all collections. */
  public Act {
    roles = Set.copyOf(roles);
    fields = Ordered.copyOf(fields);
    evidence = List.copyOf(evidence);
  }
}
