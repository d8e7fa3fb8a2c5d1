package org.grassroots.governance.engine.plugin;

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
 * A store behind the boundary. Its typed errors pass unchanged; anything else it throws is a
 * failure of the plug-in, and the outcome of a commit is then unknown: the same commit may be sent
 * again.
 */
record GuardedStore(RecordStore store, CallSite site) implements RecordStore {

  @Override
  public Set<Capability> capabilities() {
    return site.call("capabilities", store::capabilities, Law.none());
  }

  @Override
  public int maxRecordBytes() {
    return site.call("maxRecordBytes", store::maxRecordBytes, Law.none());
  }

  @Override
  public void declare(Collection<RecordKind> kinds) {
    run("declare", () -> store.declare(kinds));
  }

  @Override
  public Receipt commit(Commit commit) {
    return site.call("commit", () -> store.commit(commit), Law.none());
  }

  @Override
  public Optional<Receipt> receipt(String commitId) {
    return site.call("receipt", () -> store.receipt(commitId), Law.none());
  }

  @Override
  public Optional<StoredRecord> get(String kind, String id) {
    return site.call("get", () -> store.get(kind, id), Law.none());
  }

  @Override
  public List<StoredRecord> getAll(String kind, Collection<String> ids) {
    return site.call("getAll", () -> store.getAll(kind, ids), Law.none());
  }

  @Override
  public Optional<StoredRecord> getAsOf(String kind, String id, long position) {
    return site.call("getAsOf", () -> store.getAsOf(kind, id, position), Law.none());
  }

  @Override
  public List<HistoryEntry> history(String kind, String id) {
    return site.call("history", () -> store.history(kind, id), Law.none());
  }

  @Override
  public Page query(Query query) {
    return site.call("query", () -> store.query(query), Law.none());
  }

  @Override
  public List<Aggregation.Group> aggregate(Aggregation aggregation) {
    return site.call("aggregate", () -> store.aggregate(aggregation), Law.none());
  }

  @Override
  public List<FeedEntry> changes(long position, int limit) {
    return site.call("changes", () -> store.changes(position, limit), Law.none());
  }

  @Override
  public long position() {
    return site.call("position", store::position, Law.none());
  }

  @Override
  public void close() {
    run("close", store::close);
  }

  private void run(String method, Runnable body) {
    site.call(
        method,
        () -> {
          body.run();
          return Boolean.TRUE;
        },
        Law.none());
  }
}
