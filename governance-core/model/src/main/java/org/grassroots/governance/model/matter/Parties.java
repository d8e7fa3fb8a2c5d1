package org.grassroots.governance.model.matter;

import java.util.Optional;

/**
 * Who has to do with a matter, by opaque ids; names live elsewhere.
 *
 * @param finder who found it, e.g. a grid worker
 * @param reporter who reported it: an opaque token, never an identity
 * @param department who is responsible
 * @param handler who did the work
 * @since 0.1
 */
public record Parties(
    Optional<String> finder,
    Optional<String> reporter,
    Optional<String> department,
    Optional<String> handler) {
  /** Nobody yet. */
  public static final Parties NOBODY =
      new Parties(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same with this department. */
  public Parties withDepartment(String responsible) {
    return new Parties(finder, reporter, Optional.of(responsible), handler);
  }

  /** The same without a department. */
  public Parties withoutDepartment() {
    return new Parties(finder, reporter, Optional.empty(), handler);
  }

  /** The same with this handler. */
  public Parties withHandler(String worker) {
    return new Parties(finder, reporter, department, Optional.of(worker));
  }
}
