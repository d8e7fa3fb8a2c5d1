package org.grassroots.governance.spi.access;

import java.util.Comparator;
import java.util.List;

/**
 * Who acts: an opaque id and the roles held at units, handed over by the host for each call.
 *
 * @param id opaque, never blank; no name, no phone number
 * @param roles sorted by unit, then role; may be empty
 * @since 0.1
 */
public record Actor(String id, List<RoleAt> roles) {

  /** A role held at a unit and, by subtree, below it. */
  public record RoleAt(String role, String unit) {}

  /** Copies the roles in order. */
  public Actor {
    if (id.isBlank()) {
      throw new IllegalArgumentException("An actor needs an id.");
    }
    roles =
        roles.stream()
            .sorted(Comparator.comparing(RoleAt::unit).thenComparing(RoleAt::role))
            .distinct()
            .toList();
  }

  /** An actor without roles. */
  public static Actor of(String id) {
    return new Actor(id, List.of());
  }

  /** The same actor with one more role. */
  public Actor with(String role, String unit) {
    return new Actor(
        id,
        java.util.stream.Stream.concat(
                roles.stream(), java.util.stream.Stream.of(new RoleAt(role, unit)))
            .toList());
  }
}
