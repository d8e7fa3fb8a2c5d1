package org.grassroots.governance.model.place.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * The public notice of a grid: always made from the register, so that it changes with it.
 *
 * @param grid the id of the grid
 * @param code its code
 * @param published name, extent and supervision phone
 * @param workers who looks after it
 * @param since the day from which the notice reads so
 * @since 0.1
 */
public record GridNotice(
    String grid,
    String code,
    GridState.Published published,
    List<Worker> workers,
    LocalDate since) {

  /** The notice of a grid on a day; empty while the grid is not open. */
  public static Optional<GridNotice> of(Grid grid, LocalDate day) {
    Optional<GridState> state = grid.at(day);
    LocalDate since = day;
    for (Span<LocalDate, GridState> span : grid.states().spans()) {
      boolean isBefore = !span.from().isAfter(day);
      if (isBefore && state.isPresent() && !readsAs(grid, span.from(), state.get())) {
        since = span.from();
      }
    }
    LocalDate from = since;
    return state.map(
        held -> new GridNotice(grid.id(), held.code(), held.notice(), held.workers(), from));
  }

  /** Whether the day before the notice read the same as a state. */
  private static boolean readsAs(Grid grid, LocalDate day, GridState state) {
    return grid.at(day.minusDays(1)).map(before -> readsAs(before, state)).orElse(false);
  }

  /** Whether two states are published alike. */
  static boolean readsAs(GridState a, GridState b) {
    return a.notice().equals(b.notice())
        && a.workers().equals(b.workers())
        && a.code().equals(b.code());
  }
}
