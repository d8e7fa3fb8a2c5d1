package org.grassroots.governance.model.unit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Puts units in pre-order, siblings by id, without recursion. */
final class PreOrder {
  private static final int NONE = -1;

  /** Stands for places that are in order already, which saves a look-up and four bytes each. */
  static final int[] IN_ORDER = {};

  private final String[] ids;
  private final int[] pointers;
  private final int[] sorted;
  private final int[] sources;
  private final int[] positions;
  private final int[] parents;
  private final int[] ends;

  private PreOrder(String[] ids, int[] pointers, int[] sorted) {
    this.ids = ids;
    this.pointers = pointers;
    this.sorted = sorted;
    this.sources = new int[pointers.length];
    this.positions = new int[pointers.length];
    this.parents = new int[pointers.length];
    this.ends = new int[pointers.length];
  }

  private PreOrder(String[] ids, int[] pointers, int[] sorted, int[] ends) {
    this.ids = ids;
    this.pointers = pointers;
    this.sorted = sorted;
    this.sources = IN_ORDER;
    this.positions = IN_ORDER;
    this.parents = pointers;
    this.ends = ends;
  }

  static PreOrder of(String[] ids, int[] pointers) {
    if (ids.length != pointers.length) {
      throw new IllegalArgumentException(
          "There are %s parents for %s units.".formatted(pointers.length, ids.length));
    }
    if (isAscending(ids)) {
      return ofSorted(ids, pointers.clone());
    }
    PreOrder order = new PreOrder(ids, pointers.clone(), IdOrder.of(ids));
    order.refuseTwice();
    order.walk();
    order.close();
    return order;
  }

  /** The same for ids that are sorted, each once; keeps the pointers. */
  static PreOrder ofSorted(String[] ids, int[] pointers) {
    int[] ends = new int[pointers.length];
    if (isPreOrder(pointers, ends)) {
      return new PreOrder(ids, pointers, IN_ORDER, ends);
    }
    PreOrder order = new PreOrder(ids, pointers, IN_ORDER);
    order.walk();
    order.close();
    return order;
  }

  /** Published lists come sorted, which saves the sorting. */
  private static boolean isAscending(String[] ids) {
    for (int i = 1; i < ids.length; i++) {
      if (ids[i - 1].compareTo(ids[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether each unit hangs under the one before or one of its ancestors, as sorted nested codes
   * do; then nothing has to be walked. Fills in where the subtrees end.
   */
  private static boolean isPreOrder(int[] pointers, int[] ends) {
    int last = NONE;
    for (int unit = 0; unit < pointers.length; unit++) {
      last = climb(pointers, ends, last, pointers[unit], unit);
      if (last != pointers[unit]) {
        return false;
      }
      last = unit;
    }
    climb(pointers, ends, last, NONE, pointers.length);
    return true;
  }

  /** Ends subtrees upwards as far as a unit, or as far as a root. */
  private static int climb(int[] pointers, int[] ends, int from, int to, int end) {
    int at = from;
    while (at != to && at != NONE) {
      ends[at] = end;
      at = pointers[at];
    }
    return at;
  }

  private void refuseTwice() {
    for (int i = 1; i < sorted.length; i++) {
      String id = ids[sorted[i]];
      if (id.equals(ids[sorted[i - 1]])) {
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
        throw new IllegalArgumentException("The parent of " + ids[unit] + " leads nowhere.");
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
    String found = ids[caught] + " in or under a circle";
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

  /** The place each position had in the input; {@link #IN_ORDER} when it is the same. */
  int[] sources() {
    return sources;
  }

  int[] parents() {
    return parents;
  }

  int[] ends() {
    return ends;
  }

  /** The positions by id; {@link #IN_ORDER} when they are the same. */
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
