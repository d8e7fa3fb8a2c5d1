package org.grassroots.governance.model.unit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Puts units in pre-order, siblings by id, without recursion. */
final class PreOrder {
  private static final int NONE = -1;

  /** Stands for places that are sorted by id already, which saves a look-up each. */
  private static final int[] IN_ORDER = {};

  private final IntFunction<String> ids;
  private final int[] pointers;
  private final int[] sorted;
  private final int[] sources;
  private final int[] positions;
  private final int[] parents;
  private final int[] ends;

  private PreOrder(IntFunction<String> ids, int[] pointers, int[] sorted) {
    this.ids = ids;
    this.pointers = pointers;
    this.sorted = sorted;
    this.sources = new int[pointers.length];
    this.positions = new int[pointers.length];
    this.parents = new int[pointers.length];
    this.ends = new int[pointers.length];
  }

  static PreOrder of(List<String> ids, int[] pointers) {
    if (ids.size() != pointers.length) {
      throw new IllegalArgumentException(
          "There are %s parents for %s units.".formatted(pointers.length, ids.size()));
    }
    PreOrder order = new PreOrder(ids::get, pointers.clone(), sorted(ids));
    order.refuseTwice();
    order.walk();
    order.close();
    return order;
  }

  /** The same for ids that are sorted, each once; keeps the pointers. */
  static PreOrder ofSorted(String[] ids, int[] pointers) {
    PreOrder order = new PreOrder(place -> ids[place], pointers, IN_ORDER);
    order.walk();
    order.close();
    return order;
  }

  private static int[] sorted(List<String> ids) {
    return IntStream.range(0, ids.size())
        .boxed()
        .sorted((a, b) -> ids.get(a).compareTo(ids.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void refuseTwice() {
    for (int i = 1; i < sorted.length; i++) {
      String id = ids.apply(sorted[i]);
      if (id.equals(ids.apply(sorted[i - 1]))) {
        throw InvalidInput.of("GOV-UNI-001", "units", id + " twice", "each id once");
      }
    }
  }

  private void walk() {
    int[] first = new int[pointers.length];
    int[] next = new int[pointers.length];
    int root = link(first, next);
    int position = 0;
    int unit = root;
    while (unit != NONE) {
      positions[unit] = position;
      parents[position] = pointers[unit] == NONE ? NONE : positions[pointers[unit]];
      sources[position++] = unit;
      unit = first[unit] == NONE ? after(unit, next) : first[unit];
    }
    if (position < pointers.length) {
      throw cycle(position);
    }
  }

  /** Chains siblings in order; returns the first root. */
  private int link(int[] first, int[] next) {
    Arrays.fill(first, NONE);
    int root = NONE;
    for (int i = pointers.length - 1; i >= 0; i--) {
      int unit = sorted == IN_ORDER ? i : sorted[i];
      int parent = pointers[unit];
      if (parent == NONE) {
        next[unit] = root;
        root = unit;
      } else if (parent < 0 || parent >= pointers.length) {
        throw new IllegalArgumentException("The parent of " + ids.apply(unit) + " leads nowhere.");
      } else {
        next[unit] = first[parent];
        first[parent] = unit;
      }
    }
    return root;
  }

  /** The next unit once a subtree is done: a sibling of the unit or of an ancestor. */
  private int after(int last, int[] next) {
    int unit = last;
    while (next[unit] == NONE && pointers[unit] != NONE) {
      unit = pointers[unit];
    }
    return next[unit];
  }

  private InvalidInput cycle(int reached) {
    boolean[] isReached = new boolean[pointers.length];
    for (int i = 0; i < reached; i++) {
      isReached[sources[i]] = true;
    }
    int caught =
        IntStream.range(0, pointers.length)
            .map(i -> sorted == IN_ORDER ? i : sorted[i])
            .filter(unit -> !isReached[unit])
            .findFirst()
            .orElseThrow();
    String found = ids.apply(caught) + " in or under a circle";
    return new InvalidInput(
        Fault.of("GOV-UNI-002", "units", found, "no unit among its own ancestors")
            .withAdvice("Maybe a unit names itself, or a child, as its parent."));
  }

  /** A subtree ends where that of its last child does; children come last first here. */
  private void close() {
    for (int position = ends.length - 1; position >= 0; position--) {
      if (ends[position] == 0) {
        ends[position] = position + 1;
      }
      int parent = parents[position];
      if (parent != NONE && ends[parent] == 0) {
        ends[parent] = ends[position];
      }
    }
  }

  int[] sources() {
    return sources;
  }

  int[] parents() {
    return parents;
  }

  int[] ends() {
    return ends;
  }

  int[] positionsById() {
    if (sorted == IN_ORDER) {
      return positions;
    }
    int[] byId = new int[sorted.length];
    for (int i = 0; i < byId.length; i++) {
      byId[i] = positions[sorted[i]];
    }
    return byId;
  }
}
