package org.grassroots.governance.model.place.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.Reason;

/** Why a single change of a grid is refused. */
final class GridCheck {
  private GridCheck() {}

  static List<Reason> reasons(
      GridRules rules,
      Map<String, String> levels,
      GridChange change,
      Optional<Grid> before,
      LocalDate from) {
    List<Reason> reasons = new ArrayList<>();
    String id = change.id();
    boolean isSameKind = before.map(grid -> grid.kind().equals(change.kind())).orElse(true);
    if (!rules.kinds().containsKey(change.kind()) || !isSameKind) {
      String known = before.map(Grid::kind).orElse(String.join(", ", rules.kinds().keySet()));
      reasons.add(Reason.of("GOV-PLC-101", "grid", id, "kind", change.kind(), "known", known));
    }
    before
        .map(Grid::lastChange)
        .filter(from::isBefore)
        .ifPresent(
            last -> reasons.add(Reason.of("GOV-PLC-106", "grid", id, "changed", last.toString())));
    boolean wasOpen = before.flatMap(grid -> grid.at(from)).isPresent();
    if (change.state().isEmpty() && !wasOpen) {
      reasons.add(Reason.of("GOV-PLC-107", "grid", id, "from", from.toString()));
    }
    change.state().ifPresent(state -> reasons.addAll(reasons(rules, levels, id, state)));
    return reasons;
  }

  private static List<Reason> reasons(
      GridRules rules, Map<String, String> levels, String id, GridState state) {
    List<Reason> reasons = new ArrayList<>();
    if (state.workers().isEmpty()) {
      reasons.add(Reason.of("GOV-PLC-102", "grid", id));
    }
    String level = levels.getOrDefault(state.community(), "");
    if (!rules.communityLevels().contains(level) || !rules.coder().accepts(state.community())) {
      reasons.add(
          Reason.of(
              "GOV-PLC-103",
              "grid",
              id,
              "community",
              state.community(),
              "level",
              level.isEmpty() ? "?" : level,
              "levels",
              String.join(", ", rules.communityLevels()),
              "form",
              rules.coder().form()));
    }
    GridState.Published notice = state.notice();
    if (Stream.of(notice.name(), notice.extent(), notice.supervisionPhone(), state.code())
            .anyMatch(String::isBlank)
        || state.workers().stream()
            .anyMatch(worker -> worker.name().isBlank() || worker.contact().isBlank())) {
      reasons.add(Reason.of("GOV-PLC-105", "grid", id));
    }
    return reasons;
  }
}
