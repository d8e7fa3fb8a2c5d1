package org.grassroots.governance.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Capability;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Commits;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.support.CodePoints;
import org.grassroots.governance.spi.store.support.CommitPlan;
import org.grassroots.governance.spi.store.support.CommitPlanner;
import org.grassroots.governance.spi.store.support.CommitRules;
import org.grassroots.governance.spi.store.support.KindRegistry;
import org.grassroots.governance.spi.store.support.QueryRules;

/**
 * A store in memory: correct, fast, not durable. Many readers or one writer at a time.
 *
 * <p>Conditions of equality, set, range and prefix over fields of a unique key or index look only
 * at what matches them; other questions scan their kind. The whole history is kept, so memory grows
 * with the number of commits.
 *
 * @since 0.1
 */
public final class InMemoryStore implements RecordStore {
  private static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final KindRegistry kinds = new KindRegistry();
  private final CommitRules rules = new CommitRules(kinds, MAX_RECORD_BYTES);
  private final Tables tables = new Tables();
  private final List<FeedEntry> feed = new ArrayList<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private boolean closed;

  private InMemoryStore() {}

  /** An empty store. */
  public static InMemoryStore create() {
    return new InMemoryStore();
  }

  /** None: it is not durable, joins no transaction and has nothing to upgrade. */
  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public int maxRecordBytes() {
    return MAX_RECORD_BYTES;
  }

  @Override
  public void declare(Collection<RecordKind> declared) {
    locked(
        lock.writeLock(),
        () -> {
          Collection<Table> next = tables.extended(declared);
          kinds.declare(declared);
          return tables.replace(next);
        });
  }

  @Override
  public Receipt commit(Commit commit) {
    rules.check(commit);
    String contentHash = Commits.contentHash(commit);
    return locked(lock.writeLock(), () -> commit(commit, contentHash));
  }

  private Receipt commit(Commit commit, String contentHash) {
    Receipt first = receipts.get(commit.id());
    if (first != null) {
      return repeated(first, contentHash);
    }
    CommitPlan plan = new CommitPlanner(kinds, tables).plan(commit);
    long position = feed.size() + 1L;
    plan.steps().forEach(step -> tables.apply(step, position));
    Receipt receipt = new Receipt(commit.id(), OptionalLong.of(position), plan.versions());
    feed.add(new FeedEntry(position, commit.id(), contentHash, plan.changes()));
    receipts.put(commit.id(), receipt);
    return receipt;
  }

  private Receipt repeated(Receipt first, String contentHash) {
    FeedEntry entry = feed.get(Math.toIntExact(first.position().orElseThrow() - 1));
    if (!entry.contentHash().equals(contentHash)) {
      throw StoreException.Duplicate.commit(first.commitId());
    }
    return first;
  }

  @Override
  public Optional<Receipt> receipt(String commitId) {
    return locked(lock.readLock(), () -> Optional.ofNullable(receipts.get(commitId)));
  }

  @Override
  public Optional<StoredRecord> get(String kind, String id) {
    return locked(lock.readLock(), () -> table(kind).live(id));
  }

  @Override
  public List<StoredRecord> getAll(String kind, Collection<String> ids) {
    Set<String> ordered = new TreeSet<>(CodePoints.ORDER);
    ordered.addAll(ids);
    return locked(
        lock.readLock(),
        () -> ordered.stream().map(table(kind)::live).flatMap(Optional::stream).toList());
  }

  @Override
  public Optional<StoredRecord> getAsOf(String kind, String id, long position) {
    return locked(lock.readLock(), () -> table(kind).history(id).asOf(position));
  }

  @Override
  public List<HistoryEntry> history(String kind, String id) {
    return locked(lock.readLock(), () -> table(kind).history(id).entries());
  }

  @Override
  public Page query(Query query) {
    return locked(
        lock.readLock(),
        () -> {
          Table table = table(query.kind());
          QueryRules.check(table.kind(), query);
          return new QueryRun(table, query).page();
        });
  }

  @Override
  public List<Aggregation.Group> aggregate(Aggregation aggregation) {
    return locked(
        lock.readLock(),
        () -> {
          Table table = table(aggregation.kind());
          QueryRules.check(table.kind(), aggregation);
          return new AggregationRun(table.kind(), aggregation)
              .groups(table.matching(aggregation.where()));
        });
  }

  @Override
  public List<FeedEntry> changes(long position, int limit) {
    QueryRules.checkLimit(limit);
    return locked(
        lock.readLock(),
        () -> {
          int from = (int) Math.min(Math.max(position, 0), feed.size());
          return List.copyOf(feed.subList(from, Math.min(feed.size(), from + limit)));
        });
  }

  @Override
  public long position() {
    return locked(lock.readLock(), () -> (long) feed.size());
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Table table(String kind) {
    return tables.table(kinds.kind(kind));
  }

  private <T> T locked(Lock guard, Supplier<T> action) {
    guard.lock();
    try {
      if (closed) {
        throw new StoreException.Closed();
      }
      return action.get();
    } finally {
      guard.unlock();
    }
  }
}
