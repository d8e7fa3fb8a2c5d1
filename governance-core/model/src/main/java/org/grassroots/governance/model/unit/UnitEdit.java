package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Reason;

/** Makes changes one after the other until one is refused. To be used once. */
final class UnitEdit {
  private UnitState state;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();

  UnitEdit(UnitState state) {
    this.state = state;
  }

  UnitState state() {
    return state;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** The units that are not what they were. */
  Set<String> touched() {
    return touched;
  }

  void make(UnitChange change) {
    if (!reasons.isEmpty()) {
      return;
    }
    if (change instanceof UnitChange.Split split) {
      split(split);
    } else if (change instanceof UnitChange.Merge merge) {
      merge(merge);
    } else {
      reasons.addAll(UnitRules.reasons(state, change));
      if (reasons.isEmpty()) {
        single(change);
      }
    }
  }

  private void single(UnitChange change) {
    Map<String, String> details = new HashMap<>();
    LocalDate from = change.from();
    String verb;
    if (change instanceof UnitChange.Add add) {
      verb = "added";
      put(UnitLife.begun(add));
      state = state.withCode(add.unit(), add.code());
      placed(add.unit(), add.hierarchy(), add.place(), details);
      details.put("code", add.code());
      details.put("name", add.name());
    } else {
      UnitLife life = state.known(change.unit());
      if (change instanceof UnitChange.Rename rename) {
        verb = "renamed";
        put(life.named(rename.name(), from));
        details.put("name", rename.name());
      } else if (change instanceof UnitChange.Recode recode) {
        verb = "recoded";
        put(life.coded(recode.code(), from));
        state = state.withCode(life.id(), recode.code());
        details.put("code", recode.code());
      } else if (change instanceof UnitChange.Move move) {
        verb = "moved";
        int level = life.placeFrom(move.hierarchy(), from).orElseThrow().level();
        UnitPlace place = new UnitPlace(move.parent(), level);
        put(life.placed(move.hierarchy(), place, from));
        placed(life.id(), move.hierarchy(), place, details);
      } else if (change instanceof UnitChange.Join join) {
        verb = "joined";
        put(life.placed(join.hierarchy(), join.place(), from));
        placed(life.id(), join.hierarchy(), join.place(), details);
      } else if (change instanceof UnitChange.Leave leave) {
        verb = "left";
        put(life.without(leave.hierarchy(), from));
        details.put("hierarchy", leave.hierarchy());
      } else if (change instanceof UnitChange.Reopen) {
        verb = "reopened";
        put(life.resumed(from));
      } else {
        verb = "closed";
        put(life.ended(from));
      }
    }
    fact(verb, change, details);
  }

  private void put(UnitLife life) {
    state = state.with(life);
    touched.add(life.id());
  }

  private void placed(String unit, String hierarchy, UnitPlace place, Map<String, String> details) {
    state = state.withPlace(unit, place.parent());
    details.put("hierarchy", hierarchy);
    details.put("parent", place.parent());
    details.put("level", String.valueOf(place.level()));
  }

  private void fact(String verb, UnitChange change, Map<String, String> details) {
    details.put("from", change.from().toString());
    var at = change.from().atStartOfDay().toInstant(ZoneOffset.UTC);
    facts.add(new Fact("unit." + verb, change.unit(), at, Ordered.copyOf(details)));
  }

  private boolean stays(String unit, LocalDate from) {
    boolean stays = state.find(unit).filter(life -> life.staysFrom(from)).isPresent();
    if (!stays) {
      reasons.add(Reason.of("GOV-UNI-202", "unit", unit, "from", from.toString()));
    }
    return stays;
  }

  private void split(UnitChange.Split split) {
    String unit = split.unit();
    LocalDate from = split.from();
    if (!stays(unit, from)) {
      return;
    }
    LocalDate changed = state.known(unit).lastChange();
    if (from.isBefore(changed)) {
      reasons.add(Reason.of("GOV-UNI-206", "unit", unit, "changed", changed.toString()));
      return;
    }
    SortedMap<String, Fraction> shares = new TreeMap<>();
    Fraction sum = Fraction.ZERO;
    boolean isSound = true;
    for (UnitChange.Part part : split.parts()) {
      isSound &= part.share().signum() > 0 && shares.put(part.unit(), part.share()) == null;
      sum = sum.plus(part.share());
    }
    if (!isSound || !sum.equals(Fraction.ONE)) {
      reasons.add(Reason.of("GOV-UNI-211", "unit", unit, "sum", sum.toString()));
      return;
    }
    for (UnitChange.Part part : split.parts()) {
      if (state.find(part.unit()).isEmpty()) {
        beside(unit, part.unit(), part.name(), from);
      } else if (reasons.isEmpty()) {
        stays(part.unit(), from);
      }
      take(unit, part.unit(), part.children(), from);
    }
    if (!reasons.isEmpty()) {
      return;
    }
    state = state.with(Succession.of(from, unit, shares));
    shares.keySet().forEach(part -> put(state.known(part).heldFrom(from)));
    fact("split", split, new HashMap<>(Map.of("parts", text(shares))));
    if (!shares.containsKey(unit)) {
      make(new UnitChange.Close(unit, from));
    }
  }

  private static String text(SortedMap<String, Fraction> shares) {
    List<String> parts = new ArrayList<>();
    shares.forEach((unit, share) -> parts.add(unit + ":" + share));
    return String.join(";", parts);
  }

  /** Makes a unit with the level and the parents of another. */
  private void beside(String other, String unit, String name, LocalDate from) {
    Map<String, UnitPlace> places = new LinkedHashMap<>();
    UnitLife life = state.known(other);
    for (String hierarchy : life.places().keySet()) {
      life.placeFrom(hierarchy, from).ifPresent(place -> places.put(hierarchy, place));
    }
    if (places.isEmpty()) {
      reasons.add(Reason.of("GOV-UNI-207", "unit", other, "hierarchy", ""));
    }
    boolean isFirst = true;
    for (Map.Entry<String, UnitPlace> place : places.entrySet()) {
      make(
          isFirst
              ? new UnitChange.Add(unit, unit, name, place.getKey(), place.getValue(), from)
              : new UnitChange.Join(unit, place.getKey(), place.getValue(), from));
      isFirst = false;
    }
  }

  /** Moves children from one unit to another, in every hierarchy. */
  private void take(String unit, String heir, List<String> children, LocalDate from) {
    for (String child : children) {
      boolean isBelow = false;
      for (String hierarchy : state.known(unit).places().keySet()) {
        if (isUnder(child, unit, hierarchy, from)) {
          isBelow = true;
          if (!heir.equals(unit)) {
            make(new UnitChange.Move(child, hierarchy, heir, from));
          }
        }
      }
      if (!isBelow) {
        reasons.add(Reason.of("GOV-UNI-213", "unit", unit, "child", child));
      }
    }
  }

  private boolean isUnder(String child, String unit, String hierarchy, LocalDate from) {
    return state
        .find(child)
        .flatMap(life -> life.placeFrom(hierarchy, from))
        .filter(place -> place.parent().equals(unit))
        .isPresent();
  }

  private void merge(UnitChange.Merge merge) {
    LocalDate from = merge.from();
    Set<String> ending = new HashSet<>(merge.units());
    boolean isSound = ending.size() == merge.units().size() && ending.size() > 0;
    ending.remove(merge.unit());
    if (!isSound || ending.isEmpty()) {
      String units = String.join(";", merge.units());
      reasons.add(Reason.of("GOV-UNI-211", "unit", merge.unit(), "sum", units));
      return;
    }
    merge.units().forEach(unit -> stays(unit, from));
    if (!reasons.isEmpty()) {
      return;
    }
    if (state.find(merge.unit()).isEmpty()) {
      beside(merge.units().get(0), merge.unit(), merge.name(), from);
    } else {
      stays(merge.unit(), from);
    }
    SortedMap<String, SortedMap<String, Fraction>> shares = new TreeMap<>();
    for (String unit : ending.stream().sorted().toList()) {
      if (reasons.isEmpty()) {
        take(unit, merge.unit(), childrenFrom(unit, ending, from), from);
        shares.put(unit, new TreeMap<>(Map.of(merge.unit(), Fraction.ONE)));
      }
    }
    if (!reasons.isEmpty()) {
      return;
    }
    state = state.with(new Succession(from, shares));
    put(state.known(merge.unit()).heldFrom(from));
    fact("merged", merge, new HashMap<>(Map.of("units", String.join(";", merge.units()))));
    // the lowest first, for one of them may hang under another
    ending.stream()
        .sorted(
            Comparator.comparingInt((String unit) -> -level(unit, from))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(unit -> make(new UnitChange.Close(unit, from)));
  }

  private int level(String unit, LocalDate from) {
    UnitLife life = state.known(unit);
    return life.places().keySet().stream()
        .flatMap(hierarchy -> life.placeFrom(hierarchy, from).stream())
        .mapToInt(UnitPlace::level)
        .max()
        .orElse(0);
  }

  private List<String> childrenFrom(String unit, Set<String> without, LocalDate from) {
    return state.everUnder(unit).stream()
        .filter(child -> !without.contains(child))
        .filter(
            child ->
                state.known(unit).places().keySet().stream()
                    .anyMatch(hierarchy -> isUnder(child, unit, hierarchy, from)))
        .sorted()
        .toList();
  }
}
