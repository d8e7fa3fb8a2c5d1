package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the snapshot of a day: the columns of the base, and over them what changed. */
final class UnitMoment {
  private static final int ROOT = -1;
  private static final int ABSENT = -2;

  private final UnitBase base;
  private final UnitState state;
  private final String hierarchy;
  private final LocalDate day;
  private final List<String> extraIds = new ArrayList<>();
  private final List<String> extraParents = new ArrayList<>();
  private final Map<String, Integer> extras = new HashMap<>();
  private final int[] parents;
  private boolean isWhole;

  UnitMoment(UnitBase base, UnitState state, String hierarchy, LocalDate day) {
    this.base = base;
    this.state = state;
    this.hierarchy = hierarchy;
    this.day = day;
    this.isWhole = base.holds(hierarchy, day);
    this.parents = isWhole ? base.parents().clone() : new int[base.parents().length];
    if (!isWhole) {
      Arrays.fill(parents, ABSENT);
    }
  }

  UnitSnapshot snapshot() {
    if (isWhole && state.changed().size() == 0) {
      return base.snapshot();
    }
    List<Link> links = new ArrayList<>();
    state.changed().forEach((id, life) -> change(id, life.place(hierarchy).at(day), links));
    for (int i = 0; i < extraIds.size(); i++) {
      extras.put(extraIds.get(i), parents.length + i);
    }
    links.forEach(link -> parents[link.unit()] = place(link.parent()));
    return isWhole && extraIds.isEmpty() ? UnitSnapshot.ofSorted(base.ids(), parents) : merged();
  }

  private record Link(int unit, String parent) {}

  private void change(String id, Optional<UnitPlace> place, List<Link> links) {
    int index = base.index(id);
    if (index >= 0 && place.isPresent()) {
      links.add(new Link(index, place.get().parent()));
    } else if (index >= 0) {
      isWhole = false;
      parents[index] = ABSENT;
    } else if (place.isPresent()) {
      extraIds.add(id);
      extraParents.add(place.get().parent());
    }
  }

  /** The number of a unit: its place in the base, or behind it. */
  private int place(String id) {
    if (id.isEmpty()) {
      return ROOT;
    }
    int index = base.index(id);
    return index >= 0 ? index : extras.getOrDefault(id, ROOT);
  }

  /** Both sorted lists as one, without those that are absent. */
  private UnitSnapshot merged() {
    String[] loaded = base.ids();
    int[] moved = new int[loaded.length + extraIds.size()];
    int[] sources = new int[moved.length];
    int size = 0;
    int extra = 0;
    for (int i = 0; i < loaded.length; i++) {
      while (extra < extraIds.size() && extraIds.get(extra).compareTo(loaded[i]) < 0) {
        sources[size] = loaded.length + extra;
        moved[loaded.length + extra++] = size++;
      }
      if (parents[i] != ABSENT) {
        sources[size] = i;
        moved[i] = size++;
      }
    }
    while (extra < extraIds.size()) {
      sources[size] = loaded.length + extra;
      moved[loaded.length + extra++] = size++;
    }
    String[] ids = new String[size];
    int[] above = new int[size];
    for (int i = 0; i < size; i++) {
      int source = sources[i];
      boolean isBase = source < loaded.length;
      ids[i] = isBase ? loaded[source] : extraIds.get(source - loaded.length);
      int parent = isBase ? parents[source] : place(extraParents.get(source - loaded.length));
      above[i] = parent == ROOT ? ROOT : moved[parent];
    }
    return UnitSnapshot.ofSorted(ids, above);
  }
}
