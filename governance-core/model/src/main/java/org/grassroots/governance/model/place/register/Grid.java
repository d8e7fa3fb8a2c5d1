package org.grassroots.governance.model.place.register;

import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.model.shared.Timeline;

/**
 * A grid through time. Its id never changes; everything else has a from and a to.
 *
 * @param id its id in the register
 * @param kind the code of its kind
 * @param states what holds when; a gap where it is closed
 * @since 0.1
 */
public record Grid(String id, String kind, Timeline<LocalDate, GridState> states) {

  /** What holds on a day; empty while the grid is not open. */
  public Optional<GridState> at(LocalDate day) {
    return states.at(day);
  }

  /** The day of the last change; the grid has one. */
  public LocalDate lastChange() {
    var last = states.spans().get(states.spans().size() - 1);
    return last.to().orElse(last.from());
  }
}
