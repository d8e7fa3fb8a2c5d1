package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * A unit through time. Immutable.
 *
 * @param id what identifies it for ever
 * @param level its level, the highest is 1
 * @param name its name; it exists while it has one
 * @param parents hierarchy to the unit above, empty text while it is a root
 * @param lastChange the day of its last change
 * @since 0.1
 */
public record UnitLife(
    String id,
    int level,
    Timeline<LocalDate, String> name,
    SortedMap<String, Timeline<LocalDate, String>> parents,
    LocalDate lastChange) {

  /** Copies the parents. */
  public UnitLife {
    parents = Ordered.copyOf(parents);
  }

  static UnitLife begun(UnitChange.Add add) {
    return new UnitLife(
        add.unit(),
        add.level(),
        Timeline.of(java.util.List.of(Span.since(add.from(), add.name()))),
        Ordered.copyOf(
            Map.of(
                add.hierarchy(),
                Timeline.of(java.util.List.of(Span.since(add.from(), add.parent()))))),
        add.from());
  }

  /** Whether it exists on a day. */
  public boolean existsAt(LocalDate day) {
    return name.at(day).isPresent();
  }

  /** Whether it exists on a day and no end is known. */
  boolean staysFrom(LocalDate day) {
    return existsAt(day) && name.isOpen();
  }

  /** The unit above in a hierarchy; nothing holds while it is not part of the hierarchy. */
  public Timeline<LocalDate, String> parent(String hierarchy) {
    return parents.getOrDefault(hierarchy, Timeline.empty());
  }

  /** Whether it hangs under a unit on a day or later, in any hierarchy. */
  boolean hangsUnder(String unit, LocalDate day) {
    return parents.values().stream()
        .flatMap(line -> line.spans().stream())
        .filter(span -> span.to().map(end -> end.isAfter(day)).orElse(true))
        .anyMatch(span -> span.value().equals(unit));
  }

  UnitLife named(String other, LocalDate from) {
    return new UnitLife(id, level, name.with(Span.since(from, other)), parents, from);
  }

  UnitLife under(String hierarchy, String parent, LocalDate from) {
    SortedMap<String, Timeline<LocalDate, String>> moved = new TreeMap<>(parents);
    moved.put(hierarchy, parent(hierarchy).with(Span.since(from, parent)));
    return new UnitLife(id, level, name, moved, from);
  }

  UnitLife ended(LocalDate from) {
    SortedMap<String, Timeline<LocalDate, String>> left = new TreeMap<>();
    parents.forEach((hierarchy, line) -> left.put(hierarchy, line.endedAt(from)));
    return new UnitLife(id, level, name.endedAt(from), left, from);
  }
}
