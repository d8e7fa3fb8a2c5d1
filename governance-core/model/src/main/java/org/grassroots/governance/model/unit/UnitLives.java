package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * Whole lives of units that come together, as a list with days tells them.
 *
 * @since 0.1
 */
public final class UnitLives {
  private final Map<String, UnitLife> lives = new LinkedHashMap<>();
  private final Map<String, Set<String>> coded = new HashMap<>();
  private final UnitSource others;
  private final Map<String, UnitHierarchy> hierarchies = new HashMap<>();
  private final List<Reason> reasons = new ArrayList<>();

  private UnitLives(UnitSource others) {
    this.others = others;
  }

  /**
   * The lives that a list tells, in the order in which units come first; their codes are their ids.
   *
   * @param hierarchy where they hang
   * @param periods the days on which a row holds
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-TIM-002} when two rows
   *     of a code hold on the same day
   */
  public static List<UnitLife> of(
      String hierarchy, List<UnitRow> rows, IntFunction<UnitPeriod> periods) {
    Map<String, List<Integer>> byCode = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      byCode.computeIfAbsent(rows.get(row).code(), key -> new ArrayList<>()).add(row);
    }
    List<UnitLife> lives = new ArrayList<>(byCode.size());
    byCode.forEach((code, held) -> lives.add(life(code, hierarchy, held, rows, periods)));
    return lives;
  }

  private static UnitLife life(
      String code,
      String hierarchy,
      List<Integer> held,
      List<UnitRow> rows,
      IntFunction<UnitPeriod> periods) {
    List<Span<LocalDate, String>> names = new ArrayList<>();
    List<Span<LocalDate, String>> codes = new ArrayList<>();
    List<Span<LocalDate, UnitPlace>> places = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (int row : held) {
      UnitRow unit = rows.get(row);
      UnitPeriod days = periods.apply(row);
      names.add(span(days, unit.name().isEmpty() ? code : unit.name()));
      codes.add(span(days, code));
      places.add(span(days, new UnitPlace(unit.parent(), unit.level())));
      LocalDate change = days.to().equals(LocalDate.MAX) ? days.from() : days.to();
      last = change.isAfter(last) ? change : last;
    }
    return new UnitLife(
        code,
        Timeline.of(names),
        Timeline.of(codes),
        new TreeMap<>(Map.of(hierarchy, Timeline.of(places))),
        last);
  }

  private static <V> Span<LocalDate, V> span(UnitPeriod days, V value) {
    Optional<LocalDate> to = Optional.of(days.to()).filter(end -> !end.equals(LocalDate.MAX));
    return new Span<>(days.from(), to, value);
  }

  /**
   * The same lives, where a unit stands as a root on days on which the parent it names is not there
   * or is of no higher level. Lives whose parents are there all the time come back as they are.
   *
   * @param hierarchy where they hang
   */
  public static List<UnitLife> rooted(String hierarchy, List<UnitLife> lives) {
    Map<String, UnitLife> byId = new HashMap<>();
    lives.forEach(life -> byId.put(life.id(), life));
    return lives.stream().map(life -> rooted(life, hierarchy, byId)).toList();
  }

  private static UnitLife rooted(UnitLife life, String hierarchy, Map<String, UnitLife> byId) {
    Timeline<LocalDate, UnitPlace> line = life.place(hierarchy);
    Timeline<LocalDate, UnitPlace> rooted = line;
    for (Span<LocalDate, UnitPlace> span : line.spans()) {
      UnitPlace place = span.value();
      UnitLife parent = byId.get(place.parent());
      rooted = rooted.with(new Span<>(span.from(), span.to(), new UnitPlace("", place.level())));
      List<Span<LocalDate, UnitPlace>> above =
          parent == null ? List.of() : parent.place(hierarchy).spans();
      for (Span<LocalDate, UnitPlace> held : above) {
        if (held.value().level() < place.level() && days(held).overlaps(days(span))) {
          rooted = rooted.with(common(held, span));
        }
      }
    }
    SortedMap<String, Timeline<LocalDate, UnitPlace>> places = new TreeMap<>(life.places());
    places.put(hierarchy, rooted);
    return rooted.equals(line)
        ? life
        : new UnitLife(life.id(), life.name(), life.code(), places, life.lastChange());
  }

  /** The days of both, with what holds in the second. */
  private static <V> Span<LocalDate, V> common(Span<LocalDate, ?> some, Span<LocalDate, V> other) {
    UnitPeriod a = days(some);
    UnitPeriod b = days(other);
    LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
    LocalDate to = a.to().isBefore(b.to()) ? a.to() : b.to();
    return span(new UnitPeriod(from, to), other.value());
  }

  /**
   * What speaks against lives, beside units that are known; empty when they can be.
   *
   * @param hierarchies the hierarchies there are; empty when any name is one
   * @return {@code GOV-UNI-201} an id that comes twice or is known, {@code 202} a place on a day on
   *     which the unit does not exist, {@code 203} a parent that is not there on all the days,
   *     {@code 204} one that is of no higher level, {@code 208} no such hierarchy or level, {@code
   *     209} a unit among its own ancestors, {@code 210} a code that two units have on one day
   */
  public static List<Reason> reasons(
      Collection<UnitLife> lives, UnitSource others, Collection<UnitHierarchy> hierarchies) {
    UnitLives all = new UnitLives(others);
    hierarchies.forEach(hierarchy -> all.hierarchies.put(hierarchy.name(), hierarchy));
    lives.forEach(all::take);
    all.lives.values().forEach(all::check);
    return all.reasons;
  }

  private void take(UnitLife life) {
    if (lives.putIfAbsent(life.id(), life) != null || others.find(life.id()).isPresent()) {
      reasons.add(Reason.of("GOV-UNI-201", "unit", life.id()));
    }
    for (Span<LocalDate, String> span : life.code().spans()) {
      coded.computeIfAbsent(span.value(), key -> new TreeSet<>()).add(life.id());
    }
  }

  private Optional<UnitLife> find(String id) {
    UnitLife own = lives.get(id);
    return own == null ? others.find(id) : Optional.of(own);
  }

  private void check(UnitLife life) {
    for (Span<LocalDate, String> span : life.code().spans()) {
      code(life, span);
    }
    life.places()
        .forEach((hierarchy, line) -> line.spans().forEach(span -> place(life, hierarchy, span)));
  }

  private void code(UnitLife life, Span<LocalDate, String> span) {
    Set<String> holders = new TreeSet<>(others.everCoded(span.value()));
    holders.addAll(coded.getOrDefault(span.value(), Set.of()));
    for (String other : holders) {
      boolean isHeld =
          !other.equals(life.id())
              && find(other).stream()
                  .flatMap(known -> known.code().spans().stream())
                  .filter(held -> held.value().equals(span.value()))
                  .anyMatch(held -> days(held).overlaps(days(span)));
      if (isHeld) {
        reasons.add(
            Reason.of("GOV-UNI-210", "unit", life.id(), "code", span.value(), "other", other));
      }
    }
  }

  private void place(UnitLife life, String name, Span<LocalDate, UnitPlace> span) {
    UnitHierarchy hierarchy =
        hierarchies.isEmpty() ? new UnitHierarchy(name, List.of()) : hierarchies.get(name);
    UnitPlace place = span.value();
    if (hierarchy == null || !hierarchy.hasLevel(place.level())) {
      String level = String.valueOf(place.level());
      reasons.add(Reason.of("GOV-UNI-208", "unit", life.id(), "hierarchy", name, "level", level));
      return;
    }
    if (!covers(life.name(), span)) {
      String from = span.from().toString();
      reasons.add(Reason.of("GOV-UNI-202", "unit", life.id(), "from", from));
    }
    if (!place.parent().isEmpty()) {
      parent(life, hierarchy, span).ifPresent(code -> refuse(code, life, place));
    }
  }

  private void refuse(String code, UnitLife life, UnitPlace place) {
    reasons.add(Reason.of(code, "unit", life.id(), "parent", place.parent()));
  }

  private Optional<String> parent(
      UnitLife life, UnitHierarchy hierarchy, Span<LocalDate, UnitPlace> span) {
    UnitPlace place = span.value();
    Timeline<LocalDate, UnitPlace> above =
        find(place.parent()).map(parent -> parent.place(hierarchy.name())).orElse(Timeline.empty());
    List<Integer> levels =
        above.spans().stream()
            .filter(held -> days(held).overlaps(days(span)))
            .map(held -> held.value().level())
            .toList();
    if (!covers(above, span)) {
      return Optional.of("GOV-UNI-203");
    }
    if (levels.stream().anyMatch(level -> !hierarchy.canHang(place.level(), level))) {
      return Optional.of("GOV-UNI-204");
    }
    // where levels descend nobody comes back to himself
    boolean isNested = levels.contains(place.level());
    return isNested && UnitWays.isReached(this::find, hierarchy.name(), life.id(), span)
        ? Optional.of("GOV-UNI-209")
        : Optional.empty();
  }

  /** Whether something holds on every day of a span. */
  private static boolean covers(Timeline<LocalDate, ?> line, Span<LocalDate, ?> wanted) {
    LocalDate reached = wanted.from();
    LocalDate end = wanted.to().orElse(LocalDate.MAX);
    for (Span<LocalDate, ?> span : line.spans()) {
      if (!span.from().isAfter(reached)) {
        LocalDate to = span.to().orElse(LocalDate.MAX);
        reached = to.isAfter(reached) ? to : reached;
      }
    }
    return !reached.isBefore(end);
  }

  private static UnitPeriod days(Span<LocalDate, ?> span) {
    return new UnitPeriod(span.from(), span.to().orElse(LocalDate.MAX));
  }
}
