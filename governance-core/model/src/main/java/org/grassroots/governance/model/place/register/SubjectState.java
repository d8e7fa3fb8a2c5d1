package org.grassroots.governance.model.place.register;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What holds of a subject in a span of time.
 *
 * @param position where it is; empty where only its grid is known
 * @param grid the id of its grid; blank in none
 * @param residents how many people live there, by category; never names
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // not every subject is surveyed
public record SubjectState(
    Optional<Position> position, String grid, SortedMap<String, Integer> residents) {
  /** Copies the counts. */
  public SubjectState {
    residents = Ordered.copyOf(residents);
  }

  /** A state. */
  public static SubjectState of(
      Optional<Position> position, String grid, Map<String, Integer> residents) {
    return new SubjectState(position, grid, Ordered.copyOf(residents));
  }

  /** The same in another grid. */
  public SubjectState in(String other) {
    return new SubjectState(position, other, residents);
  }
}
