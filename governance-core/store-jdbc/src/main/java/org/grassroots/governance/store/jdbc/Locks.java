package org.grassroots.governance.store.jdbc;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.spi.store.support.RecordKey;

/**
 * What commits touch, in the order in which it is locked (S19).
 *
 * @param isJoined whether the transaction is the host's, which may stay open long and hence must
 *     not lock the whole store
 * @param written live records that are written
 * @param created records that are made
 * @param seen live records that were read
 * @param missed absent records that were read
 */
record Locks(
    boolean isJoined,
    SortedSet<RecordKey> written,
    SortedSet<RecordKey> created,
    SortedSet<RecordKey> seen,
    SortedSet<RecordKey> missed) {

  static Locks of(boolean isJoined, Collection<Commit> commits) {
    Locks locks =
        new Locks(isJoined, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Commit commit : commits) {
      for (Write write : commit.writes()) {
        boolean isNew = write.expectedVersion() == Write.ABSENT;
        (isNew ? locks.created : locks.written).add(RecordKey.of(write));
      }
      for (ReadCheck read : commit.reads()) {
        (read.version() == Write.ABSENT ? locks.missed : locks.seen).add(RecordKey.of(read));
      }
    }
    return locks;
  }

  /** Every record, whatever is done with it. */
  SortedSet<RecordKey> all() {
    SortedSet<RecordKey> all = new TreeSet<>(written);
    all.addAll(created);
    all.addAll(seen);
    all.addAll(missed);
    return all;
  }
}
