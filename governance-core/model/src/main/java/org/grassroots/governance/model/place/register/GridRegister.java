package org.grassroots.governance.model.place.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * All grids through time. Immutable; a change answers a new register, or the reasons why not.
 *
 * @since 0.1
 */
public final class GridRegister {
  private final SortedMap<String, Grid> grids;

  private GridRegister(SortedMap<String, Grid> grids) {
    this.grids = Collections.unmodifiableSortedMap(grids);
  }

  /** A register of these grids; of two with one id the last counts. */
  public static GridRegister of(Collection<Grid> grids) {
    SortedMap<String, Grid> byId = new TreeMap<>();
    grids.forEach(grid -> byId.put(grid.id(), grid));
    return new GridRegister(byId);
  }

  /** Every grid, closed ones too, by id. */
  public SortedMap<String, Grid> grids() {
    return grids;
  }

  /**
   * Opens, changes and closes grids from a day on, all or none.
   *
   * <p>Refused with every reason: {@code GOV-PLC-101} a kind that the rules do not know, or another
   * than before; {@code GOV-PLC-102} no worker; {@code GOV-PLC-103} a community that is none, or
   * that the coder does not accept; {@code GOV-PLC-104} a code that another grid has on that day;
   * {@code GOV-PLC-105} a part of the notice is missing; {@code GOV-PLC-106} a change before the
   * last one; {@code GOV-PLC-107} closing what is not open; {@code GOV-PLC-108} a grid twice in the
   * list.
   *
   * @param levels the level of each community, by its id; a community that is not there is unknown
   * @param from the day from which the changes hold
   * @param at when it is decided
   */
  public Decision<GridRegister> with(
      GridRules rules,
      Map<String, String> levels,
      List<GridChange> changes,
      LocalDate from,
      Instant at) {
    List<Reason> reasons = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    SortedMap<String, Grid> changed = new TreeMap<>(grids);
    Map<String, Integer> seen = new HashMap<>();
    for (GridChange change : changes) {
      if (seen.merge(change.id(), 1, Integer::sum) > 1) {
        reasons.add(Reason.of("GOV-PLC-108", "grid", change.id()));
        continue;
      }
      Optional<Grid> before = Optional.ofNullable(grids.get(change.id()));
      List<Reason> wrong = GridCheck.reasons(rules, levels, change, before, from);
      reasons.addAll(wrong);
      if (wrong.isEmpty()) {
        changed.put(change.id(), applied(change, before, from));
        facts.addAll(GridFacts.of(change, before.flatMap(grid -> grid.at(from)), from, at));
      }
    }
    reasons.addAll(sameCodes(changed.values(), from));
    return reasons.isEmpty()
        ? new Decision.Accepted<>(new GridRegister(changed), facts)
        : new Decision.Rejected<>(reasons);
  }

  private static Grid applied(GridChange change, Optional<Grid> before, LocalDate from) {
    Timeline<LocalDate, GridState> states = before.map(Grid::states).orElseGet(Timeline::empty);
    return new Grid(
        change.id(),
        change.kind(),
        change
            .state()
            .map(state -> states.with(Span.since(from, state)))
            .orElseGet(() -> states.endedAt(from)));
  }

  private static List<Reason> sameCodes(Collection<Grid> grids, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    Map<String, String> holders = new HashMap<>();
    for (Grid grid : grids) {
      String code = grid.at(day).map(GridState::code).orElse("");
      String other = code.isEmpty() ? null : holders.putIfAbsent(code, grid.id());
      if (other != null) {
        reasons.add(Reason.of("GOV-PLC-104", "grid", grid.id(), "code", code, "other", other));
      }
    }
    return reasons;
  }

  /** The grids of a kind that are open on a day, by id. */
  public SortedMap<String, GridState> at(String kind, LocalDate day) {
    SortedMap<String, GridState> open = new TreeMap<>();
    grids.values().stream()
        .filter(grid -> grid.kind().equals(kind))
        .forEach(grid -> grid.at(day).ifPresent(state -> open.put(grid.id(), state)));
    return open;
  }

  /** Finds the grid of these kinds that a point lies in on a day. */
  public LocationIndex index(Set<String> kinds, LocalDate day) {
    List<Area> areas = new ArrayList<>();
    for (String kind : new TreeSet<>(kinds)) {
      at(kind, day).forEach((id, state) -> areas.add(new Area(id, state.boundary())));
    }
    return LocationIndex.of(areas);
  }
}
