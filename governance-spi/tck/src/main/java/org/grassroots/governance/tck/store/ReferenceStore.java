package org.grassroots.governance.tck.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
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
import org.grassroots.governance.spi.store.support.QueryRules;

/**
 * The store that is obviously right: one lock, plain lists, every question a scan. The measure of
 * the others; not for work.
 *
 * @since 0.1
 */
public final class ReferenceStore implements RecordStore {
  private static final int MAX_RECORD_BYTES = 1024 * 1024;

  private final ReferenceState state;
  private final CommitRules rules;
  private boolean isClosed;

  /** A store over what a location holds. */
  ReferenceStore(ReferenceState state) {
    this.state = state;
    rules = new CommitRules(state.kinds, MAX_RECORD_BYTES);
  }

  /** An empty store. */
  public static ReferenceStore create() {
    return new ReferenceStore(new ReferenceState());
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.values());
  }

  @Override
  public int maxRecordBytes() {
    return MAX_RECORD_BYTES;
  }

  @Override
  public void declare(Collection<RecordKind> kinds) {
    synchronized (state) {
      checkOpen();
      state.kinds.declare(kinds);
    }
  }

  @Override
  public Receipt commit(Commit commit) {
    synchronized (state) {
      checkOpen();
      rules.check(commit);
      String hash = Commits.contentHash(commit);
      Optional<FeedEntry> first = state.feedEntry(commit.id());
      if (first.isPresent()) {
        return repeated(first.get(), hash);
      }
      CommitPlan plan = new CommitPlanner(state.kinds, state).plan(commit);
      long position = state.feed.size() + 1L;
      plan.steps().forEach(step -> state.apply(step, position));
      state.feed.add(new FeedEntry(position, commit.id(), hash, plan.changes()));
      Receipt receipt = new Receipt(commit.id(), OptionalLong.of(position), plan.versions());
      state.receipts.put(commit.id(), receipt);
      return receipt;
    }
  }

  private Receipt repeated(FeedEntry first, String hash) {
    if (!first.contentHash().equals(hash)) {
      throw StoreException.Duplicate.commit(first.commitId());
    }
    return java.util.Objects.requireNonNull(state.receipts.get(first.commitId()));
  }

  @Override
  public Optional<Receipt> receipt(String commitId) {
    synchronized (state) {
      checkOpen();
      return Optional.ofNullable(state.receipts.get(commitId));
    }
  }

  @Override
  public Optional<StoredRecord> get(String kind, String id) {
    synchronized (state) {
      checkOpen();
      state.kinds.kind(kind);
      return state.live(kind, id);
    }
  }

  @Override
  public List<StoredRecord> getAll(String kind, Collection<String> ids) {
    Set<String> ordered = new TreeSet<>(CodePoints.ORDER);
    ordered.addAll(ids);
    return ordered.stream().map(id -> get(kind, id)).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<StoredRecord> getAsOf(String kind, String id, long position) {
    Optional<StoredRecord> found = Optional.empty();
    for (HistoryEntry entry : history(kind, id)) {
      if (entry.position() <= position) {
        found = entry.record();
      }
    }
    return found;
  }

  @Override
  public List<HistoryEntry> history(String kind, String id) {
    synchronized (state) {
      checkOpen();
      state.kinds.kind(kind);
      return List.copyOf(state.history(kind, id));
    }
  }

  @Override
  public Page query(Query query) {
    synchronized (state) {
      checkOpen();
      QueryRules.check(state.kinds.kind(query.kind()), query);
      ReferenceOrder order = new ReferenceOrder(query.order());
      List<StoredRecord> found =
          matching(query.kind(), query.where()).stream()
              .filter(r -> query.after().map(cursor -> order.isAfter(r, cursor)).orElse(true))
              .sorted(order)
              .toList();
      List<StoredRecord> page = found.subList(0, Math.min(query.limit(), found.size()));
      return new Page(
          page,
          page.size() < found.size()
              ? Optional.of(order.cursor(page.get(page.size() - 1)))
              : Optional.empty());
    }
  }

  @Override
  public List<Aggregation.Group> aggregate(Aggregation aggregation) {
    synchronized (state) {
      checkOpen();
      QueryRules.check(state.kinds.kind(aggregation.kind()), aggregation);
      return ReferenceFigures.groups(
          aggregation, matching(aggregation.kind(), aggregation.where()));
    }
  }

  private List<StoredRecord> matching(
      String kind, org.grassroots.governance.spi.store.Condition where) {
    List<StoredRecord> matching = new ArrayList<>();
    for (StoredRecord record : state.liveOf(kind)) {
      if (ReferenceOrder.matches(where, record)) {
        matching.add(record);
      }
    }
    return matching;
  }

  @Override
  public List<FeedEntry> changes(long position, int limit) {
    QueryRules.checkLimit(limit);
    synchronized (state) {
      checkOpen();
      return state.feed.stream().filter(entry -> entry.position() > position).limit(limit).toList();
    }
  }

  @Override
  public long position() {
    synchronized (state) {
      checkOpen();
      return state.feed.size();
    }
  }

  @Override
  public void close() {
    synchronized (state) {
      isClosed = true;
    }
  }

  private void checkOpen() {
    if (isClosed) {
      throw new StoreException.Closed();
    }
  }
}
