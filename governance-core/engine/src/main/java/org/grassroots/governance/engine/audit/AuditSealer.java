package org.grassroots.governance.engine.audit;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * Seals audit entries in the order of the feed. Two that seal at once make one seal.
 *
 * @since 0.1
 */
public final class AuditSealer {
  private static final int BATCH = 1000;

  private final RecordStore store;

  /** A sealer over this store. */
  public AuditSealer(RecordStore store) {
    this.store = store;
  }

  /** Seals every entry that is not sealed yet; a seal over nothing new is not made. */
  public void seal() {
    AuditSeal last = AuditSeal.newest(store).orElse(AuditSeal.NONE);
    AuditSeal next = last;
    List<FeedEntry> feed = store.changes(next.to(), BATCH);
    while (!feed.isEmpty()) {
      for (FeedEntry entry : feed) {
        next = over(next, entry);
      }
      feed = store.changes(next.to(), BATCH);
    }
    if (next.entries() > last.entries()) {
      keep(next, last);
    }
  }

  private AuditSeal over(AuditSeal seal, FeedEntry feed) {
    AuditSeal next = new AuditSeal(feed.position(), seal.entries(), seal.hash());
    for (Change change : feed.changes()) {
      Optional<StoredRecord> entry = entry(store, change);
      if (entry.isPresent()) {
        next =
            new AuditSeal(
                feed.position(), next.entries() + 1, AuditHash.next(next.hash(), entry.get()));
      }
    }
    return next;
  }

  /**
   * The audit entry that a change added; empty for changes of other kinds and for entries that are
   * gone.
   */
  static Optional<StoredRecord> entry(RecordStore store, Change change) {
    return change.kind().equals(AuditRecords.KIND.name())
        ? store.get(change.kind(), change.id())
        : Optional.empty();
  }

  private void keep(AuditSeal next, AuditSeal last) {
    try {
      store.commit(Commit.of("audit.seal:" + last.to(), AuditSeal.write(next)));
    } catch (StoreException.Conflict | StoreException.Duplicate somebodyElse) {
      // another caller sealed from the same place; the next run goes on from its seal
      return;
    }
  }
}
