package org.grassroots.governance.engine.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Checks the audit against what is stored: every commit has its entry, every entry tells what was
 * written, every seal fits. Reads the whole feed once; changes nothing. Not safe for threads.
 *
 * @since 0.1
 */
public final class AuditVerifier {
  private static final int BATCH = 1000;

  /** Kinds whose commits tell of nobody's action. */
  private static final Set<String> WITHOUT_ENTRY =
      Set.of("outbox", "outbox_rate", AuditSeal.KIND.name());

  private final RecordStore store;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Long, AuditSeal> seals = new HashMap<>();
  private final Set<String> hashes = new HashSet<>(Set.of(AuditHash.START));
  private String chain = AuditHash.START;
  private long commits;
  private long entries;

  private AuditVerifier(RecordStore store) {
    this.store = store;
  }

  /**
   * Checks everything.
   *
   * @param expected the hash of a seal that was kept elsewhere; its absence shows that entries were
   *     cut off or rewritten
   */
  public static AuditReport verify(RecordStore store, Optional<String> expected) {
    return new AuditVerifier(store).run(expected);
  }

  private AuditReport run(Optional<String> expected) {
    readSeals();
    long position = 0;
    List<FeedEntry> feed = store.changes(position, BATCH);
    while (!feed.isEmpty()) {
      feed.forEach(this::check);
      position = feed.get(feed.size() - 1).position();
      feed = store.changes(position, BATCH);
    }
    checkEnd(position, expected);
    AuditSeal newest = AuditSeal.newest(store).orElse(AuditSeal.NONE);
    return new AuditReport(commits, entries, newest.entries(), newest.hash(), faults);
  }

  private void readSeals() {
    Query query = Query.of(AuditSeal.KIND.name(), Condition.all(), BATCH);
    Optional<Query.Cursor> next = Optional.empty();
    do {
      org.grassroots.governance.spi.store.Page page =
          store.query(next.map(query::after).orElse(query));
      for (StoredRecord record : page.records()) {
        AuditSeal seal = AuditSeal.read(record);
        seals.put(seal.to(), seal);
        hashes.add(seal.hash());
      }
      next = page.next();
    } while (next.isPresent());
  }

  private void check(FeedEntry feed) {
    commits++;
    List<Change> others = new ArrayList<>(feed.changes());
    List<Change> audits =
        others.stream().filter(c -> c.kind().equals(AuditRecords.KIND.name())).toList();
    others.removeAll(audits);
    if (audits.isEmpty() && others.stream().anyMatch(c -> !WITHOUT_ENTRY.contains(c.kind()))) {
      fault("GOV-AUD-001", feed, "no audit entry", "one entry a commit");
    }
    audits.forEach(change -> checkEntry(feed, change, others));
    AuditSeal seal = seals.get(feed.position());
    if (seal != null && (!seal.hash().equals(chain) || seal.entries() != entries)) {
      fault("GOV-AUD-003", feed, "a seal over other entries", "the entries that were sealed");
    }
  }

  private void checkEntry(FeedEntry feed, Change change, List<Change> others) {
    Optional<StoredRecord> entry = AuditSealer.entry(store, change);
    if (entry.isEmpty() || change.version() != 1) {
      fault("GOV-AUD-001", feed, "an entry that is gone or was replaced", "the first entry");
      return;
    }
    entries++;
    chain = AuditHash.next(chain, entry.get());
    Optional<List<Write>> writes = writes(others);
    String told = AuditRecords.read(entry.get()).writesHash();
    if (writes.isPresent() && !AuditHash.of(feed.commitId(), writes.get()).equals(told)) {
      fault("GOV-AUD-002", feed, "records that differ from the entry", "what was written then");
    }
  }

  /**
   * The writes of a commit as history holds them; empty when content was erased and can no longer
   * be compared.
   */
  private Optional<List<Write>> writes(List<Change> changes) {
    List<Write> writes = new ArrayList<>();
    for (Change change : changes) {
      Optional<Write> write = write(change);
      if (write.isEmpty()) {
        return Optional.empty();
      }
      writes.add(write.get());
    }
    return Optional.of(writes);
  }

  private Optional<Write> write(Change change) {
    List<HistoryEntry> history = store.history(change.kind(), change.id());
    int place = (int) change.version() - 1;
    if (place >= history.size()) {
      return Optional.of(new Write.Erase(change.kind(), change.id(), change.version()));
    }
    boolean isOverLive = place > 0 && history.get(place - 1).type() == Change.Type.PUT;
    long expected = isOverLive ? change.version() - 1 : Write.ABSENT;
    return switch (change.type()) {
      case PUT ->
          history
              .get(place)
              .record()
              .map(r -> new Write.Put(r.kind(), r.id(), expected, r.document(), r.fields()));
      case DELETE -> Optional.of(new Write.Delete(change.kind(), change.id(), expected));
      case ERASE -> Optional.of(new Write.Erase(change.kind(), change.id(), change.version() - 1));
    };
  }

  private void checkEnd(long position, Optional<String> expected) {
    for (AuditSeal seal : seals.values()) {
      if (seal.to() > position) {
        faults.add(
            Fault.of(
                "GOV-AUD-004",
                "feed position " + position,
                "the end of the feed",
                "position " + seal.to() + ", which is sealed"));
      }
    }
    expected
        .filter(hash -> !hashes.contains(hash))
        .ifPresent(
            hash ->
                faults.add(
                    Fault.of("GOV-AUD-005", "seals", "no seal " + hash, "the seal that was kept")
                        .withAdvice("Maybe the end of the audit was cut off.")));
  }

  private void fault(String code, FeedEntry feed, String found, String wanted) {
    faults.add(
        Fault.of(
            code,
            "feed position " + feed.position() + ", commit " + feed.commitId(),
            found,
            wanted));
  }
}
