package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * A unit through time. Immutable.
 *
 * @param id what identifies it for ever
 * @param name its name; it exists while it has one
 * @param code its code
 * @param places hierarchy to where it hangs
 * @param lastChange the day of its last change
 * @since 0.1
 */
public record UnitLife(
    String id,
    Timeline<LocalDate, String> name,
    Timeline<LocalDate, String> code,
    SortedMap<String, Timeline<LocalDate, UnitPlace>> places,
    LocalDate lastChange) {

  /** Copies the places. */
  public UnitLife {
    places = Ordered.copyOf(places);
  }

  static UnitLife begun(UnitChange.Add add) {
    return new UnitLife(
        add.unit(),
        since(add.from(), add.name()),
        since(add.from(), add.code()),
        Ordered.copyOf(Map.of(add.hierarchy(), since(add.from(), add.place()))),
        add.from());
  }

  private static <V> Timeline<LocalDate, V> since(LocalDate from, V value) {
    return Timeline.of(List.of(Span.since(from, value)));
  }

  /** Whether it exists on a day. */
  public boolean existsAt(LocalDate day) {
    return name.at(day).isPresent();
  }

  /** Whether it exists on a day and ever after. */
  boolean staysFrom(LocalDate day) {
    return name.holdsFrom(day);
  }

  /** Where it hangs in a hierarchy; nothing holds while it is not part of it. */
  public Timeline<LocalDate, UnitPlace> place(String hierarchy) {
    return places.getOrDefault(hierarchy, Timeline.empty());
  }

  /** Where it hangs in a hierarchy from a day on; empty when it is not there or will leave. */
  Optional<UnitPlace> placeFrom(String hierarchy, LocalDate day) {
    Timeline<LocalDate, UnitPlace> line = place(hierarchy);
    return line.holdsFrom(day) ? line.at(day) : Optional.empty();
  }

  /** Where it hangs on a day or later, in order of time. */
  List<Span<LocalDate, UnitPlace>> placesFrom(String hierarchy, LocalDate day) {
    return place(hierarchy).spans().stream()
        .filter(span -> span.to().map(end -> end.isAfter(day)).orElse(true))
        .toList();
  }

  /** Since when it is nothing but a place in a hierarchy; empty when there is more to tell. */
  Optional<LocalDate> plainSince(String hierarchy) {
    var names = name.spans();
    var held = place(hierarchy).spans();
    boolean isPlain =
        places.size() == 1
            && names.size() == 1
            && name.isOpen()
            && held.size() == 1
            && held.get(0).to().isEmpty()
            && held.get(0).from().equals(names.get(0).from())
            && lastChange.equals(names.get(0).from())
            && code.equals(Timeline.of(List.of(Span.since(lastChange, id))));
    return isPlain ? Optional.of(lastChange) : Optional.empty();
  }

  /** The same, which must not change before that day any more. */
  UnitLife heldFrom(LocalDate day) {
    return day.isAfter(lastChange) ? new UnitLife(id, name, code, places, day) : this;
  }

  UnitLife named(String other, LocalDate from) {
    return new UnitLife(id, name.with(Span.since(from, other)), code, places, from);
  }

  UnitLife coded(String other, LocalDate from) {
    return new UnitLife(id, name, code.with(Span.since(from, other)), places, from);
  }

  UnitLife placed(String hierarchy, UnitPlace place, LocalDate from) {
    return with(hierarchy, place(hierarchy).with(Span.since(from, place)), from);
  }

  UnitLife without(String hierarchy, LocalDate from) {
    return with(hierarchy, place(hierarchy).endedAt(from), from);
  }

  private UnitLife with(String hierarchy, Timeline<LocalDate, UnitPlace> line, LocalDate from) {
    SortedMap<String, Timeline<LocalDate, UnitPlace>> edited = new TreeMap<>(places);
    edited.put(hierarchy, line);
    return new UnitLife(id, name, code, edited, from);
  }

  UnitLife ended(LocalDate from) {
    SortedMap<String, Timeline<LocalDate, UnitPlace>> left = new TreeMap<>();
    places.forEach((hierarchy, line) -> left.put(hierarchy, line.endedAt(from)));
    return new UnitLife(id, name.endedAt(from), code.endedAt(from), left, from);
  }

  /** The same, there again as it was at its end. */
  UnitLife resumed(LocalDate from) {
    SortedMap<String, Timeline<LocalDate, UnitPlace>> back = new TreeMap<>(places);
    lastPlaces()
        .forEach((hierarchy, place) -> back.put(hierarchy, again(place(hierarchy), place, from)));
    return new UnitLife(
        id, again(name, last(name), from), again(code, lastCode(), from), back, from);
  }

  private static <V> Timeline<LocalDate, V> again(
      Timeline<LocalDate, V> line, V value, LocalDate from) {
    return line.with(Span.since(from, value));
  }

  private static <V> V last(Timeline<LocalDate, V> line) {
    List<Span<LocalDate, V>> spans = line.spans();
    return spans.get(spans.size() - 1).value();
  }

  /** The code it had at last; it must have had one. */
  String lastCode() {
    return last(code);
  }

  /** Where it hung on its last day, by hierarchy; empty when it was never there for a day. */
  SortedMap<String, UnitPlace> lastPlaces() {
    SortedMap<String, UnitPlace> last = new TreeMap<>();
    if (name.isEmpty()) {
      return last;
    }
    Optional<LocalDate> end = name.spans().get(name.spans().size() - 1).to();
    places.forEach(
        (hierarchy, line) -> {
          var spans = line.spans();
          if (!spans.isEmpty() && spans.get(spans.size() - 1).to().equals(end)) {
            last.put(hierarchy, spans.get(spans.size() - 1).value());
          }
        });
    return last;
  }
}
