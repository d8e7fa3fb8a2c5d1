package org.grassroots.governance.model.place.planning;

/**
 * Sets of places that grow together; the head of a set is its smallest member. Mutable, to be used
 * by one thread.
 *
 * @since 0.1
 */
public final class DisjointSets {
  private final int[] parent;

  /** As many sets of one member each, from 0. */
  public DisjointSets(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** The head of the set a member is in. */
  public int of(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Unites the sets of both; says whether they were apart. */
  public boolean join(int one, int other) {
    int a = of(one);
    int b = of(other);
    parent[Math.max(a, b)] = Math.min(a, b);
    return a != b;
  }
}
