package org.grassroots.governance.model.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * All that is known of units: those a forest was loaded with, and over them what changed since.
 *
 * @param base the units the forest was loaded with
 * @param hierarchies the hierarchies there are; empty when any name is one
 * @param changed the units that changed or are new
 * @param hung unit to those that hung under it by a change, at any time
 * @param coded code to the units that had it by a change, at any time
 * @param log what went into what, the last first
 */
record UnitState(
    UnitSource base,
    SortedMap<String, UnitHierarchy> hierarchies,
    PersistentMap<UnitLife> changed,
    PersistentMap<PersistentMap<Boolean>> hung,
    PersistentMap<PersistentMap<Boolean>> coded,
    Log log) {

  /** What went into what, the last first. */
  record Log(Optional<Succession> last, Optional<Log> before) {
    static final Log EMPTY = new Log(Optional.empty(), Optional.empty());

    /** In the order it happened. */
    List<Succession> inOrder() {
      List<Succession> all = new ArrayList<>();
      Log at = this;
      while (at.last().isPresent()) {
        all.add(at.last().get());
        at = at.before().orElse(EMPTY);
      }
      Collections.reverse(all);
      return all;
    }
  }

  static UnitState of(UnitSource base, SortedMap<String, UnitHierarchy> hierarchies) {
    return new UnitState(
        base,
        hierarchies,
        PersistentMap.empty(),
        PersistentMap.empty(),
        PersistentMap.empty(),
        Log.EMPTY);
  }

  Optional<UnitLife> find(String id) {
    return changed.find(id).or(() -> base.find(id));
  }

  UnitLife known(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("The rules let an unknown unit pass: " + id));
  }

  /** The hierarchy of that name; empty when it is none of those there are. */
  Optional<UnitHierarchy> hierarchy(String name) {
    return hierarchies.isEmpty()
        ? Optional.of(new UnitHierarchy(name, List.of()))
        : Optional.ofNullable(hierarchies.get(name));
  }

  /** Every unit that ever hung under a unit, in any hierarchy. */
  Set<String> everUnder(String unit) {
    Set<String> units = new TreeSet<>(base.everUnder(unit));
    hung.find(unit).ifPresent(more -> more.forEach((child, is) -> units.add(child)));
    return units;
  }

  /** Every unit that ever had a code. */
  Set<String> everCoded(String code) {
    Set<String> units = new TreeSet<>(base.everCoded(code));
    coded.find(code).ifPresent(more -> more.forEach((unit, is) -> units.add(unit)));
    return units;
  }

  /** The same with a unit and all that its past says of parents and codes. */
  UnitState known(UnitLife life) {
    UnitState next = with(life);
    for (var line : life.places().values()) {
      for (var span : line.spans()) {
        next = next.withPlace(life.id(), span.value().parent());
      }
    }
    for (var span : life.code().spans()) {
      next = next.withCode(life.id(), span.value());
    }
    return next;
  }

  UnitState with(UnitLife life) {
    return new UnitState(base, hierarchies, changed.with(life.id(), life), hung, coded, log);
  }

  UnitState withPlace(String unit, String parent) {
    return parent.isEmpty()
        ? this
        : new UnitState(base, hierarchies, changed, added(hung, parent, unit), coded, log);
  }

  UnitState withCode(String unit, String code) {
    return new UnitState(base, hierarchies, changed, hung, added(coded, code, unit), log);
  }

  UnitState with(Succession succession) {
    Log next = new Log(Optional.of(succession), Optional.of(log));
    return new UnitState(base, hierarchies, changed, hung, coded, next);
  }

  private static PersistentMap<PersistentMap<Boolean>> added(
      PersistentMap<PersistentMap<Boolean>> sets, String key, String member) {
    PersistentMap<Boolean> set = sets.find(key).orElse(PersistentMap.empty());
    return sets.with(key, set.with(member, true));
  }
}
