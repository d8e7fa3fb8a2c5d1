package org.grassroots.governance.model.place.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fact;

/** What is kept of a change of a grid. */
final class GridFacts {
  private GridFacts() {}

  /**
   * {@code grid.opened}, {@code grid.changed} or {@code grid.closed}; {@code grid.moved} when the
   * border changes; {@code grid.noticed} when the public notice reads otherwise.
   */
  static List<Fact> of(GridChange change, Optional<GridState> before, LocalDate from, Instant at) {
    List<Fact> facts = new ArrayList<>();
    Map<String, String> details = Map.of("from", from.toString());
    String verb = change.state().isEmpty() ? "closed" : before.isEmpty() ? "opened" : "changed";
    facts.add(new Fact("grid." + verb, change.id(), at, details));
    change
        .state()
        .ifPresent(
            state -> {
              if (before.isPresent() && !before.get().boundary().equals(state.boundary())) {
                facts.add(new Fact("grid.moved", change.id(), at, details));
              }
              if (before.isEmpty() || !GridNotice.readsAs(before.get(), state)) {
                facts.add(new Fact("grid.noticed", change.id(), at, details));
              }
            });
    return facts;
  }
}
