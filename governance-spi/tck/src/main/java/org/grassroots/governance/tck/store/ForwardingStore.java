package org.grassroots.governance.tck.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Capability;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * Hands every call on; what differs overrides.
 *
 * @since 0.1
 */
public class ForwardingStore implements RecordStore {
  private final RecordStore delegate;

  /** Hands on to this store. */
  public ForwardingStore(RecordStore delegate) {
    this.delegate = delegate;
  }

  /** The store behind. */
  protected final RecordStore delegate() {
    return delegate;
  }

  @Override
  public Set<Capability> capabilities() {
    return delegate.capabilities();
  }

  @Override
  public int maxRecordBytes() {
    return delegate.maxRecordBytes();
  }

  @Override
  public void declare(Collection<RecordKind> kinds) {
    delegate.declare(kinds);
  }

  @Override
  public Receipt commit(Commit commit) {
    return delegate.commit(commit);
  }

  @Override
  public Optional<Receipt> receipt(String commitId) {
    return delegate.receipt(commitId);
  }

  @Override
  public Optional<StoredRecord> get(String kind, String id) {
    return delegate.get(kind, id);
  }

  @Override
  public List<StoredRecord> getAll(String kind, Collection<String> ids) {
    return delegate.getAll(kind, ids);
  }

  @Override
  public Optional<StoredRecord> getAsOf(String kind, String id, long position) {
    return delegate.getAsOf(kind, id, position);
  }

  @Override
  public List<HistoryEntry> history(String kind, String id) {
    return delegate.history(kind, id);
  }

  @Override
  public Page query(Query query) {
    return delegate.query(query);
  }

  @Override
  public List<Aggregation.Group> aggregate(Aggregation aggregation) {
    return delegate.aggregate(aggregation);
  }

  @Override
  public List<FeedEntry> changes(long position, int limit) {
    return delegate.changes(position, limit);
  }

  @Override
  public long position() {
    return delegate.position();
  }

  @Override
  public void close() {
    delegate.close();
  }
}
