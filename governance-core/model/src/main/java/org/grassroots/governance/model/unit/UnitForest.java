package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Units through time in named hierarchies. On every day each unit that exists hangs under one that
 * exists and is of a higher level, or is a root; so there is never a circle. Where a level can
 * nest, circles are looked for.
 *
 * <p>The past is never rewritten: a change of a unit is not earlier than its last one, so what was
 * true of a day stays true. A change costs what it touches, whatever the size of the forest; the
 * snapshot of a day is made when it is asked for and kept for the next question. Immutable, safe
 * for threads.
 *
 * @since 0.1
 */
public final class UnitForest {
  private static final int KEPT = 8;

  private final UnitBase base;
  private final UnitState state;
  private final Map<Moment, UnitSnapshot> snapshots = new LinkedHashMap<>();

  private record Moment(String hierarchy, LocalDate day) {}

  private UnitForest(UnitBase base, UnitState state) {
    this.base = base;
    this.state = state;
  }

  /** A forest without units, in which any name is a hierarchy and any number from 1 a level. */
  public static UnitForest empty() {
    return of(List.of());
  }

  /** A forest without units in these hierarchies. */
  public static UnitForest of(Collection<UnitHierarchy> hierarchies) {
    return new UnitForest(UnitBase.EMPTY, UnitState.of(UnitBase.EMPTY, byName(hierarchies)));
  }

  /**
   * A forest of many units that are all there from one day on, in one of its hierarchies.
   *
   * @param hierarchies all hierarchies, the one the units hang in among them
   * @param hierarchy the one the units hang in
   * @param rows the units in any order; a code is the id of a unit too
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-UNI-001} for each id
   *     twice, {@code GOV-UNI-002} for a circle, {@code GOV-UNI-005} for each unit whose parent is
   *     unknown or of no higher level, or whose level the hierarchy does not have
   */
  public static UnitForest of(
      Collection<UnitHierarchy> hierarchies,
      UnitHierarchy hierarchy,
      List<UnitRow> rows,
      LocalDate from) {
    SortedMap<String, UnitHierarchy> byName = new TreeMap<>(byName(hierarchies));
    byName.put(hierarchy.name(), hierarchy);
    UnitBase base = UnitBase.of(hierarchy, rows, from);
    return new UnitForest(base, UnitState.of(base, Ordered.copyOf(byName)));
  }

  /**
   * The forest of lives that a forest, or {@link UnitEdits}, decided before.
   *
   * @param hierarchy the hierarchy most units are in
   * @param lives every unit, each once
   * @param successions what went into what, in the order it was decided
   */
  public static UnitForest of(
      Collection<UnitHierarchy> hierarchies,
      String hierarchy,
      Collection<UnitLife> lives,
      List<Succession> successions) {
    UnitLife[] sorted = lives.toArray(new UnitLife[0]);
    Arrays.sort(sorted, Comparator.comparing(UnitLife::id));
    Map<LocalDate, Integer> starts = new TreeMap<>();
    for (UnitLife life : sorted) {
      life.plainSince(hierarchy).ifPresent(day -> starts.merge(day, 1, Integer::sum));
    }
    LocalDate from =
        starts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(LocalDate.MAX);
    Predicate<UnitLife> isPlain =
        life -> life.plainSince(hierarchy).filter(from::equals).isPresent();
    UnitBase base = UnitBase.of(hierarchy, from, sorted, isPlain);
    UnitState state = UnitState.of(base, byName(hierarchies));
    for (UnitLife life : sorted) {
      state = isPlain.test(life) ? state : state.known(life);
    }
    for (Succession succession : successions) {
      state = state.with(succession);
    }
    return new UnitForest(base, state);
  }

  private static SortedMap<String, UnitHierarchy> byName(Collection<UnitHierarchy> hierarchies) {
    SortedMap<String, UnitHierarchy> byName = new TreeMap<>();
    hierarchies.forEach(hierarchy -> byName.put(hierarchy.name(), hierarchy));
    return Ordered.copyOf(byName);
  }

  /**
   * Makes changes one after the other, all or none.
   *
   * @return the forest after them, with a fact for each single change: {@code unit.added}, {@code
   *     renamed}, {@code recoded}, {@code moved}, {@code joined}, {@code left}, {@code split},
   *     {@code merged}, {@code closed}, {@code reopened}; refused with the reasons of the first
   *     that does not hold: {@code GOV-UNI-201} the id is taken, {@code 202} the unit does not
   *     exist then, {@code 203} the parent does not exist from then on, {@code 204} a unit would
   *     hang under one that is of no higher level, {@code 205} units still hang under it, {@code
   *     206} the unit was changed on a later day, {@code 207} it is not in the hierarchy, {@code
   *     208} there is no such hierarchy or level, {@code 209} it would be its own ancestor, {@code
   *     210} another unit has the code, {@code 211} shares or units do not add up, {@code 212} it
   *     has not ended, {@code 213} a child does not hang under it
   */
  public Decision<UnitForest> apply(List<? extends UnitChange> changes) {
    UnitEdit edit = new UnitEdit(state);
    changes.forEach(edit::make);
    return edit.reasons().isEmpty()
        ? new Decision.Accepted<>(new UnitForest(base, edit.state()), edit.facts())
        : new Decision.Rejected<>(edit.reasons());
  }

  /** A unit through time; empty when there never was one of that id. */
  public Optional<UnitLife> find(String id) {
    return state.find(id);
  }

  /** Every unit there ever was, by id. */
  public List<UnitLife> lives() {
    SortedMap<String, UnitLife> lives = new TreeMap<>();
    for (String id : base.ids()) {
      base.find(id).ifPresent(life -> lives.put(id, life));
    }
    state.changed().forEach(lives::put);
    return List.copyOf(lives.values());
  }

  /** The units of a hierarchy on a day. */
  public UnitSnapshot at(String hierarchy, LocalDate day) {
    Moment moment = new Moment(hierarchy, day);
    synchronized (snapshots) {
      UnitSnapshot kept = snapshots.get(moment);
      if (kept == null) {
        kept = new UnitMoment(base, state, hierarchy, day).snapshot();
        if (snapshots.size() == KEPT) {
          snapshots.remove(snapshots.keySet().iterator().next());
        }
        snapshots.put(moment, kept);
      }
      return kept;
    }
  }

  /** The units of a hierarchy on a day as a list, by code; parents go by their codes. */
  public List<UnitRow> rows(String hierarchy, LocalDate day) {
    UnitSnapshot there = at(hierarchy, day);
    List<UnitRow> rows = new ArrayList<>(there.size());
    String[] codes = new String[there.size()];
    for (int position = 0; position < codes.length; position++) {
      UnitLife life = state.known(there.id(position));
      codes[position] = life.code().at(day).orElseThrow();
      int above = there.parent(position).orElse(-1);
      rows.add(
          new UnitRow(
              codes[position],
              life.name().at(day).orElseThrow(),
              life.place(hierarchy).at(day).orElseThrow().level(),
              above < 0 ? "" : codes[above]));
    }
    return List.copyOf(rows);
  }

  /** What went into what, in the order it was decided. */
  public List<Succession> successions() {
    return List.copyOf(state.log().inOrder());
  }

  /** Carries figures between days by what went into what. */
  public Reaggregation reaggregation() {
    return Reaggregation.of(
        successions(), (unit, day) -> find(unit).filter(life -> life.existsAt(day)).isPresent());
  }
}
