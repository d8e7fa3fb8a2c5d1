package org.grassroots.governance.model.place.planning;

/** Seeds of parts: each part has its own, whatever the others do. */
final class Seeds {
  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private Seeds() {}

  /** A seed for the part of that name. */
  static long of(long seed, String name) {
    long hash = BASIS;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return hash ^ (seed * PRIME);
  }
}
