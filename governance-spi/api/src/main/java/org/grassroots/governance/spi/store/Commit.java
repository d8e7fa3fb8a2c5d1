package org.grassroots.governance.spi.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An atomic batch: all of it becomes true, or nothing (S1).
 *
 * @param id chosen by the caller, 1 to 200 code points; sending the same id with the same content
 *     again returns the first receipt (S4)
 * @param writes what changes, in order; at most one a record; may be empty
 * @param reads what must still be so (S6)
 * @since 0.1
 */
public record Commit(String id, List<Write> writes, List<ReadCheck> reads) {

  /** Copies both lists; refuses two writes of one record. */
  public Commit {
    writes = List.copyOf(writes);
    reads = List.copyOf(reads);
    if (id.isBlank()) {
      throw new IllegalArgumentException("A commit needs an id.");
    }
    Set<List<String>> seen = new HashSet<>();
    for (Write write : writes) {
      if (!seen.add(List.of(write.kind(), write.id()))) {
        throw new IllegalArgumentException("Two writes of " + write.kind() + "/" + write.id());
      }
    }
  }

  /** A commit that depends on nothing but the versions of what it writes. */
  public static Commit of(String id, Write... writes) {
    return new Commit(id, List.of(writes), List.of());
  }
}
