package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Reason;

/**
 * Units through time in named hierarchies. On every day each unit that exists hangs under one that
 * exists and is of a higher level, or is a root; so there is never a circle.
 *
 * <p>The past is never rewritten: a change of a unit is not earlier than its last one, so what was
 * true of a day stays true. Immutable, safe for threads.
 *
 * @since 0.1
 */
public final class UnitForest {
  private static final UnitForest EMPTY = new UnitForest(new TreeMap<>());

  private final SortedMap<String, UnitLife> units;

  private UnitForest(SortedMap<String, UnitLife> units) {
    this.units = units;
  }

  /** A forest without units. */
  public static UnitForest empty() {
    return EMPTY;
  }

  /**
   * Makes changes one after the other, all or none.
   *
   * @return the forest after them, with a fact {@code unit.added}, {@code unit.renamed}, {@code
   *     unit.moved} or {@code unit.closed} for each; refused with the reasons of the first that
   *     does not hold: {@code GOV-UNI-201} the id is taken, {@code GOV-UNI-202} the unit does not
   *     exist then, {@code GOV-UNI-203} the parent does not exist from then on, {@code GOV-UNI-204}
   *     the parent is not of a higher level, {@code GOV-UNI-205} units still hang under it, {@code
   *     GOV-UNI-206} the unit was changed on a later day
   */
  public Decision<UnitForest> apply(List<? extends UnitChange> changes) {
    SortedMap<String, UnitLife> edited = new TreeMap<>(units);
    List<Fact> facts = new ArrayList<>();
    for (UnitChange change : changes) {
      List<Reason> reasons = UnitRules.reasons(edited, change);
      if (!reasons.isEmpty()) {
        return new Decision.Rejected<>(reasons);
      }
      edited.put(change.unit(), changed(edited, change));
      facts.add(fact(change));
    }
    return new Decision.Accepted<>(new UnitForest(edited), facts);
  }

  private static UnitLife changed(Map<String, UnitLife> units, UnitChange change) {
    if (change instanceof UnitChange.Add add) {
      return UnitLife.begun(add);
    }
    UnitLife life = UnitRules.known(units, change.unit());
    if (change instanceof UnitChange.Rename rename) {
      return life.named(rename.name(), rename.from());
    }
    if (change instanceof UnitChange.Move move) {
      return life.under(move.hierarchy(), move.parent(), move.from());
    }
    return life.ended(change.from());
  }

  private static Fact fact(UnitChange change) {
    Map<String, String> details = new HashMap<>(Map.of("from", change.from().toString()));
    String verb = "closed";
    if (change instanceof UnitChange.Add add) {
      verb = "added";
      details.put("parent", add.parent());
    } else if (change instanceof UnitChange.Rename rename) {
      verb = "renamed";
      details.put("name", rename.name());
    } else if (change instanceof UnitChange.Move move) {
      verb = "moved";
      details.put("parent", move.parent());
    }
    var at = change.from().atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Fact("unit." + verb, change.unit(), at, Ordered.copyOf(details));
  }

  /** A unit through time; empty when there never was one of that id. */
  public Optional<UnitLife> find(String id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The units of a hierarchy on a day. */
  public UnitSnapshot at(String hierarchy, LocalDate day) {
    List<String> ids = new ArrayList<>();
    List<String> above = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    units.forEach(
        (id, life) ->
            life.parent(hierarchy)
                .at(day)
                .ifPresent(
                    parent -> {
                      places.put(id, ids.size());
                      ids.add(id);
                      above.add(parent);
                    }));
    int[] parents = above.stream().mapToInt(id -> places.getOrDefault(id, -1)).toArray();
    return UnitSnapshot.of(ids, parents);
  }
}
