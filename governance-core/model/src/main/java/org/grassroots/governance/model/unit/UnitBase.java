package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/** The units a forest was loaded with, as columns by id: all since one day, in one hierarchy. */
final class UnitBase implements UnitSource {
  static final UnitBase EMPTY =
      new UnitBase("", LocalDate.MAX, new UnitRow[0], new String[0], new int[0]);

  private static final int NONE = -1;

  private final String hierarchy;
  private final LocalDate from;
  private final String[] ids;
  private final String[] names;
  private final int[] levels;
  private final int[] parents;
  private final UnitSnapshot snapshot;

  private UnitBase(String hierarchy, LocalDate from, UnitRow[] rows, String[] ids, int[] parents) {
    this.hierarchy = hierarchy;
    this.from = from;
    this.ids = ids;
    this.parents = parents;
    this.names = Arrays.stream(rows).map(UnitRow::name).toArray(String[]::new);
    this.levels = Arrays.stream(rows).mapToInt(UnitRow::level).toArray();
    this.snapshot = UnitSnapshot.ofSorted(ids, parents);
  }

  static UnitBase of(UnitHierarchy hierarchy, List<UnitRow> list, LocalDate from) {
    UnitRow[] rows = list.toArray(new UnitRow[0]);
    Arrays.sort(rows, (a, b) -> a.code().compareTo(b.code()));
    String[] ids = Arrays.stream(rows).map(UnitRow::code).toArray(String[]::new);
    Map<String, Integer> places = new HashMap<>(ids.length * 2);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (places.putIfAbsent(ids[i], i) != null) {
        faults.add(Fault.of("GOV-UNI-001", "units", ids[i] + " twice", "each id once"));
      }
    }
    int[] parents = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      UnitRow row = rows[i];
      parents[i] = places.getOrDefault(row.parent(), NONE);
      boolean hangs =
          parents[i] == NONE
              ? row.parent().isEmpty()
              : hierarchy.canHang(row.level(), rows[parents[i]].level());
      if (!hangs || !hierarchy.hasLevel(row.level())) {
        String wanted = "a parent of a higher level of " + hierarchy.name();
        faults.add(Fault.of("GOV-UNI-005", ids[i], row.parent(), wanted));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new UnitBase(hierarchy.name(), from, rows, ids, parents);
  }

  /**
   * The columns of lives, sorted by id; of those that are more than a place in the hierarchy since
   * that day only the id counts, for others hang under them.
   */
  static UnitBase of(
      String hierarchy, LocalDate from, UnitLife[] lives, Predicate<UnitLife> isPlain) {
    String[] ids = Arrays.stream(lives).map(UnitLife::id).toArray(String[]::new);
    UnitRow[] rows = new UnitRow[ids.length];
    int[] parents = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      boolean isLeft = !isPlain.test(lives[i]);
      UnitPlace place =
          lives[i].place(hierarchy).at(from).filter(p -> !isLeft).orElse(new UnitPlace("", 1));
      String name = lives[i].name().at(from).orElse("");
      rows[i] = new UnitRow(ids[i], name, place.level(), place.parent());
      parents[i] = place.parent().isEmpty() ? NONE : Arrays.binarySearch(ids, place.parent());
      if (parents[i] < NONE) {
        throw new IllegalStateException(ids[i] + " hangs under the unknown " + place.parent());
      }
    }
    return new UnitBase(hierarchy, from, rows, ids, parents);
  }

  @Override
  public Optional<UnitLife> find(String id) {
    int index = index(id);
    return index < 0 ? Optional.empty() : Optional.of(life(index));
  }

  /** The place of a unit by id; negative when it is not here. */
  int index(String id) {
    return Arrays.binarySearch(ids, id);
  }

  private UnitLife life(int index) {
    String parent = parents[index] == NONE ? "" : ids[parents[index]];
    UnitPlace place = new UnitPlace(parent, levels[index]);
    return new UnitLife(
        ids[index],
        Timeline.of(List.of(Span.since(from, names[index]))),
        Timeline.of(List.of(Span.since(from, ids[index]))),
        Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of(hierarchy, Timeline.of(List.of(Span.since(from, place)))))),
        from);
  }

  /** A code is an id here. */
  @Override
  public Collection<String> everCoded(String code) {
    return index(code) < 0 ? List.of() : List.of(code);
  }

  /** The units that hung under a unit when the forest was loaded, by id. */
  @Override
  public Collection<String> everUnder(String id) {
    var position = snapshot.position(id);
    if (position.isEmpty()) {
      return List.of();
    }
    List<String> children = new ArrayList<>();
    int end = snapshot.end(position.getAsInt());
    for (int at = position.getAsInt() + 1; at < end; at = snapshot.end(at)) {
      children.add(snapshot.id(at));
    }
    return children;
  }

  /** Whether its units are in a hierarchy on a day, as far as no change is known. */
  boolean holds(String other, LocalDate day) {
    return other.equals(hierarchy) && !day.isBefore(from);
  }

  UnitSnapshot snapshot() {
    return snapshot;
  }

  String[] ids() {
    return ids;
  }

  int[] parents() {
    return parents;
  }

  String name(int index) {
    return names[index];
  }

  int level(int index) {
    return levels[index];
  }
}
