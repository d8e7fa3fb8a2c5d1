package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline.Span;

/** What must hold before a single unit changes. */
final class UnitRules {
  private final UnitState state;
  private final String unit;
  private final LocalDate from;
  private final List<Reason> reasons = new ArrayList<>();

  private UnitRules(UnitState state, UnitChange change) {
    this.state = state;
    this.unit = change.unit();
    this.from = change.from();
  }

  /** Every reason against a change; none when it holds. */
  static List<Reason> reasons(UnitState state, UnitChange change) {
    UnitRules rules = new UnitRules(state, change);
    rules.check(change);
    return rules.reasons;
  }

  private void check(UnitChange change) {
    Optional<UnitLife> life = state.find(unit);
    if (change instanceof UnitChange.Add add) {
      if (life.isPresent()) {
        refuse("GOV-UNI-201");
      }
      code(add.code());
      parent(add.hierarchy(), add.place());
    } else if (change instanceof UnitChange.Reopen) {
      life.ifPresentOrElse(this::reopen, () -> refuse("GOV-UNI-202", "from", from.toString()));
    } else if (life.filter(known -> known.staysFrom(from)).isEmpty()) {
      refuse("GOV-UNI-202", "from", from.toString());
    } else {
      late(life.get());
      change(change, life.get());
    }
  }

  private void change(UnitChange change, UnitLife life) {
    if (change instanceof UnitChange.Recode recode) {
      code(recode.code());
    } else if (change instanceof UnitChange.Move move) {
      life.placeFrom(move.hierarchy(), from)
          .ifPresentOrElse(
              place -> parent(move.hierarchy(), new UnitPlace(move.parent(), place.level())),
              () -> refuse("GOV-UNI-207", "hierarchy", move.hierarchy()));
    } else if (change instanceof UnitChange.Join join) {
      parent(join.hierarchy(), join.place());
      levels(join.hierarchy(), join.place().level());
    } else if (change instanceof UnitChange.Leave leave) {
      if (life.placeFrom(leave.hierarchy(), from).isEmpty()) {
        refuse("GOV-UNI-207", "hierarchy", leave.hierarchy());
      }
      children(leave.hierarchy());
    } else if (change instanceof UnitChange.Close) {
      life.places().keySet().forEach(this::children);
    }
  }

  private void refuse(String code) {
    reasons.add(Reason.of(code, "unit", unit));
  }

  private void refuse(String code, String name, String value) {
    reasons.add(Reason.of(code, "unit", unit, name, value));
  }

  private void late(UnitLife life) {
    if (from.isBefore(life.lastChange())) {
      refuse("GOV-UNI-206", "changed", life.lastChange().toString());
    }
  }

  private void reopen(UnitLife life) {
    if (life.name().isOpen() || life.name().isEmpty()) {
      refuse("GOV-UNI-212");
      return;
    }
    late(life);
    code(life.lastCode());
    life.lastPlaces().forEach(this::parent);
  }

  /** No other unit has the code then or later. */
  private void code(String code) {
    for (String other : state.everCoded(code)) {
      boolean isHeld =
          !other.equals(unit)
              && state.known(other).code().spans().stream()
                  .filter(span -> span.to().map(end -> end.isAfter(from)).orElse(true))
                  .anyMatch(span -> span.value().equals(code));
      if (isHeld) {
        reasons.add(Reason.of("GOV-UNI-210", "unit", unit, "code", code, "other", other));
      }
    }
  }

  /** The place is in the hierarchy, below its parent on every day from then on. */
  private void parent(String name, UnitPlace place) {
    Optional<UnitHierarchy> hierarchy = state.hierarchy(name);
    if (hierarchy.isEmpty() || !hierarchy.get().hasLevel(place.level())) {
      reasons.add(
          Reason.of(
              "GOV-UNI-208",
              "unit",
              unit,
              "hierarchy",
              name,
              "level",
              String.valueOf(place.level())));
      return;
    }
    if (place.parent().isEmpty()) {
      return;
    }
    Optional<UnitLife> above =
        state
            .find(place.parent())
            .filter(life -> life.staysFrom(from) && life.placeFrom(name, from).isPresent());
    if (above.isEmpty()) {
      refuse("GOV-UNI-203", "parent", place.parent());
    } else if (UnitWays.isReached(state::find, name, unit, Span.since(from, place))) {
      refuse("GOV-UNI-209", "parent", place.parent());
    } else if (above.get().placesFrom(name, from).stream()
        .anyMatch(span -> !hierarchy.get().canHang(place.level(), span.value().level()))) {
      refuse("GOV-UNI-204", "parent", place.parent());
    }
  }

  /** Nothing hangs under the unit then or later. */
  private void children(String hierarchy) {
    for (String child : state.everUnder(unit)) {
      boolean isUnder =
          state.known(child).placesFrom(hierarchy, from).stream()
              .anyMatch(span -> span.value().parent().equals(unit));
      if (isUnder) {
        refuse("GOV-UNI-205", "child", child);
        return;
      }
    }
  }

  /** What hangs under the unit stays below it. */
  private void levels(String name, int level) {
    Optional<UnitHierarchy> hierarchy = state.hierarchy(name);
    for (String child : state.everUnder(unit)) {
      boolean isBroken =
          state.known(child).placesFrom(name, from).stream()
              .filter(span -> span.value().parent().equals(unit))
              .anyMatch(
                  span -> !hierarchy.map(h -> h.canHang(span.value().level(), level)).orElse(true));
      if (isBroken) {
        reasons.add(Reason.of("GOV-UNI-204", "unit", child, "parent", unit));
      }
    }
  }
}
