package org.grassroots.governance.tck.store;

import static org.grassroots.governance.tck.store.LawKinds.NAME;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Stores that break one law each, to prove that the law notices: decorators of the reference store
 * by what is wrong with them.
 */
final class BrokenStores {
  private BrokenStores() {}

  /** S1: each write a commit of its own. */
  static RecordStore splitting(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        List<Receipt.RecordVersion> versions = new ArrayList<>();
        for (Write write : commit.writes()) {
          Commit part = new Commit(commit.id() + write.id(), List.of(write), commit.reads());
          versions.addAll(super.commit(part).versions());
        }
        return new Receipt(commit.id(), OptionalLong.of(position()), versions);
      }
    };
  }

  /** S1: what stood before the refused write stays. */
  static RecordStore halfKeeping(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        try {
          return super.commit(commit);
        } catch (StoreException refused) {
          if (commit.writes().size() > 1) {
            super.commit(Commit.of(commit.id() + "-half", commit.writes().get(0)));
          }
          throw refused;
        }
      }
    };
  }

  /** S2: the last writer wins. */
  static RecordStore lastWins(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return super.commit(rewritten(commit, write -> overwriting(this, write)));
      }
    };
  }

  /** S2: the conflict names the versions the wrong way round. */
  static RecordStore misnaming(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        try {
          return super.commit(commit);
        } catch (StoreException.Conflict stale) {
          throw new StoreException.Conflict(
              stale.kind(), stale.id(), stale.actual(), stale.expected());
        }
      }
    };
  }

  /** S4: a repeated commit is made again under another id. */
  static RecordStore forgetful(RecordStore store) {
    return new ForwardingStore(store) {
      private int made;

      @Override
      public Receipt commit(Commit commit) {
        Commit renamed = new Commit(commit.id() + "#" + made++, commit.writes(), commit.reads());
        return super.commit(rewritten(renamed, write -> overwriting(this, write)));
      }
    };
  }

  /** S4: the same id with other content gets the first receipt. */
  static RecordStore gullible(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return receipt(commit.id()).orElseGet(() -> super.commit(commit));
      }
    };
  }

  /** S5: reads by id lag one commit behind. */
  static RecordStore lagging(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Optional<StoredRecord> get(String kind, String id) {
        return position() < 2 ? super.get(kind, id) : getAsOf(kind, id, position() - 1);
      }
    };
  }

  /** S5: questions are answered from a picture taken earlier. */
  static RecordStore cachingQueries(RecordStore store) {
    return new ForwardingStore(store) {
      private final Map<String, Page> cache = new HashMap<>();

      @Override
      public Page query(Query query) {
        return cache.computeIfAbsent(query.kind() + query.order(), key -> super.query(query));
      }
    };
  }

  /** S6: reads are not checked. */
  static RecordStore ignoringReads(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return super.commit(new Commit(commit.id(), commit.writes(), List.of()));
      }
    };
  }

  /** S6: only reads of something are checked, not those of nothing. */
  static RecordStore ignoringAbsence(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        List<ReadCheck> some =
            commit.reads().stream().filter(read -> read.version() != Write.ABSENT).toList();
        return super.commit(new Commit(commit.id(), commit.writes(), some));
      }
    };
  }

  /** S7: unique keys are only declared. */
  static RecordStore withoutKeys(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public void declare(Collection<RecordKind> kinds) {
        super.declare(kinds.stream().map(RecordKind::withUnique).toList());
      }
    };
  }

  /** S7: absent values collide like any other. */
  static RecordStore collidingAbsent(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        for (Write write : commit.writes()) {
          if (write instanceof Write.Put put
              && !put.fields().containsKey("code")
              && put.expectedVersion() == 0
              && !super.query(Query.of(NAME, new Condition.IsAbsent("code"), 1))
                  .records()
                  .isEmpty()) {
            throw StoreException.Duplicate.key(NAME, write.id(), "code");
          }
        }
        return super.commit(commit);
      }
    };
  }

  /** S8: text in the order of UTF-16. */
  static RecordStore utf16(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Page query(Query query) {
        List<StoredRecord> records = new ArrayList<>(super.query(query).records());
        if (!query.order().isEmpty() && !query.order().get(0).descending()) {
          records.sort(java.util.Comparator.comparing(BrokenStores::titleLast));
        }
        return new Page(records, Optional.empty());
      }
    };
  }

  /** S8: long lists of values are cut. */
  static RecordStore cuttingLists(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Page query(Query query) {
        boolean isLong = query.where() instanceof Condition.In in && in.values().size() > 1000;
        return isLong ? new Page(List.of(), Optional.empty()) : super.query(query);
      }
    };
  }

  /** S8: equal fields count where the first must be below the second. */
  static RecordStore lax(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Page query(Query query) {
        return query.where() instanceof Condition.InOrder pair
            ? super.query(
                Query.of(
                    query.kind(),
                    new Condition.InOrder(pair.first(), pair.second(), false),
                    query.limit()))
            : super.query(query);
      }
    };
  }

  /** S9: pages by offset. */
  static RecordStore byOffset(RecordStore store) {
    return new ForwardingStore(store) {
      private final Map<Query.Cursor, Integer> offsets = new HashMap<>();

      @Override
      public Page query(Query query) {
        int from = query.after().map(cursor -> offsets.getOrDefault(cursor, 0)).orElse(0);
        Query whole = Query.of(query.kind(), query.where(), 10_000);
        List<StoredRecord> all =
            super.query(whole.orderedBy(query.order().toArray(Query.Sort[]::new))).records();
        int to = Math.min(all.size(), from + query.limit());
        List<StoredRecord> page = all.subList(Math.min(from, to), to);
        if (to == all.size() || page.isEmpty()) {
          return new Page(page, Optional.empty());
        }
        Query.Cursor next =
            new Query.Cursor(
                Collections.nCopies(query.order().size(), Optional.empty()),
                page.get(page.size() - 1).id() + "@" + to);
        offsets.put(next, to);
        return new Page(page, Optional.of(next));
      }
    };
  }

  /** S9: each page begins with the last record of the one before. */
  static RecordStore repeatingEdges(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Page query(Query query) {
        Page page = super.query(query);
        List<StoredRecord> records = new ArrayList<>(page.records());
        query
            .after()
            .flatMap(cursor -> get(query.kind(), cursor.id()))
            .ifPresent(r -> records.add(0, r));
        return new Page(records, page.next());
      }
    };
  }

  /** S10: positions with gaps. */
  static RecordStore gapping(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public List<FeedEntry> changes(long position, int limit) {
        return super.changes(position / 2, limit).stream()
            .map(e -> new FeedEntry(2 * e.position(), e.commitId(), e.contentHash(), e.changes()))
            .toList();
      }
    };
  }

  /** S10: the newest entry is skipped by whoever reads on. */
  static RecordStore skipping(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public List<FeedEntry> changes(long position, int limit) {
        return super.changes(position > 0 ? position + 1 : position, limit);
      }
    };
  }

  /** S11: reads of the past answer with today. */
  static RecordStore timeless(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Optional<StoredRecord> getAsOf(String kind, String id, long position) {
        return get(kind, id);
      }
    };
  }

  /** S11: only the newest two versions are kept. */
  static RecordStore shortMemory(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public List<HistoryEntry> history(String kind, String id) {
        List<HistoryEntry> all = super.history(kind, id);
        return all.subList(Math.max(0, all.size() - 2), all.size());
      }
    };
  }

  /** S12: deletions leave nothing in the feed. */
  static RecordStore traceless(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public List<FeedEntry> changes(long position, int limit) {
        return super.changes(position, limit).stream()
            .map(
                e ->
                    new FeedEntry(
                        e.position(),
                        e.commitId(),
                        e.contentHash(),
                        e.changes().stream()
                            .filter(
                                c ->
                                    c.type()
                                        != org.grassroots.governance.spi.store.Change.Type.DELETE)
                            .toList()))
            .toList();
      }
    };
  }

  /** S12: erasure only deletes. */
  static RecordStore unforgetting(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return super.commit(
            rewritten(
                commit,
                write ->
                    write instanceof Write.Erase && get(write.kind(), write.id()).isPresent()
                        ? new Write.Delete(write.kind(), write.id(), write.expectedVersion())
                        : write));
      }
    };
  }

  /** S13: documents are changed on the way in. */
  static RecordStore changingText(RecordStore store, UnaryOperator<String> change) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return super.commit(
            rewritten(
                commit,
                write ->
                    write instanceof Write.Put put
                        ? new Write.Put(
                            put.kind(),
                            put.id(),
                            put.expectedVersion(),
                            change.apply(put.document()),
                            put.fields())
                        : write));
      }
    };
  }

  /** S14, S15: field values are changed on the way in; none for null. */
  static RecordStore changingValues(
      RecordStore store, java.util.function.Function<FieldValue, Optional<FieldValue>> change) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return super.commit(rewritten(commit, write -> changed(write, change)));
      }
    };
  }

  private static Write changed(
      Write write, java.util.function.Function<FieldValue, Optional<FieldValue>> change) {
    if (!(write instanceof Write.Put put)) {
      return write;
    }
    Map<String, FieldValue> fields = new HashMap<>();
    put.fields()
        .forEach((name, value) -> change.apply(value).ifPresent(next -> fields.put(name, next)));
    return new Write.Put(put.kind(), put.id(), put.expectedVersion(), put.document(), fields);
  }

  /** Milliseconds are enough, somebody thought. */
  static Optional<FieldValue> millis(FieldValue value) {
    return Optional.of(
        value instanceof FieldValue.Moment moment
            ? FieldValue.of(moment.value().truncatedTo(ChronoUnit.MILLIS))
            : value);
  }

  /** Rounds what does not fit instead of refusing it. */
  static Optional<FieldValue> rounded(FieldValue value) {
    return Optional.of(
        value instanceof FieldValue.Decimal decimal
            ? FieldValue.of(decimal.value().setScale(4, java.math.RoundingMode.HALF_UP))
            : value);
  }

  /** Empty text is no text, as one database has it. */
  static Optional<FieldValue> emptyAsAbsent(FieldValue value) {
    return Optional.of(value).filter(v -> !v.equals(FieldValue.of("")));
  }

  /** S15: absent text is empty text. */
  static RecordStore absentAsEmpty(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        return super.commit(
            rewritten(
                commit,
                write -> {
                  if (!(write instanceof Write.Put put) || put.fields().containsKey("title")) {
                    return write;
                  }
                  Map<String, FieldValue> fields = new HashMap<>(put.fields());
                  fields.put("title", FieldValue.of(""));
                  return new Write.Put(
                      put.kind(), put.id(), put.expectedVersion(), put.document(), fields);
                }));
      }
    };
  }

  /** S16: half a MiB is all. */
  static RecordStore small(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public int maxRecordBytes() {
        return super.maxRecordBytes() / 2;
      }
    };
  }

  /** S16: says one limit and holds another. */
  static RecordStore generous(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        Commit cut = rewritten(commit, BrokenStores::cut);
        return super.commit(cut);
      }
    };
  }

  private static Write cut(Write write) {
    return write instanceof Write.Put put && put.document().length() > 1_000_000
        ? new Write.Put(
            put.kind(),
            put.id(),
            put.expectedVersion(),
            put.document().substring(0, 1000),
            put.fields())
        : write;
  }

  /** S17: figures are changed on the way out. */
  static RecordStore changingFigures(RecordStore store, UnaryOperator<Aggregation.Measure> change) {
    return new ForwardingStore(store) {
      @Override
      public List<Aggregation.Group> aggregate(Aggregation aggregation) {
        return super.aggregate(aggregation).stream()
            .map(
                group ->
                    new Aggregation.Group(
                        group.key(), group.count(), group.measures().stream().map(change).toList()))
            .toList();
      }
    };
  }

  /** Sums through doubles. */
  static Aggregation.Measure doubled(Aggregation.Measure measure) {
    return new Aggregation.Measure(
        measure.present(),
        measure.sum().map(sum -> new BigDecimal(sum.doubleValue())),
        measure.min(),
        measure.max());
  }

  /** Takes the least for the most. */
  static Aggregation.Measure swapped(Aggregation.Measure measure) {
    return new Aggregation.Measure(measure.present(), measure.sum(), measure.max(), measure.min());
  }

  /** S18: whatever goes wrong is an illegal state. */
  static RecordStore untyped(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        try {
          return super.commit(commit);
        } catch (StoreException typed) {
          throw new IllegalStateException(typed);
        }
      }
    };
  }

  /** S18: a closed store looks empty. */
  static RecordStore openAfterClose(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Optional<StoredRecord> get(String kind, String id) {
        try {
          return super.get(kind, id);
        } catch (StoreException.Closed closed) {
          return Optional.empty();
        }
      }
    };
  }

  /** S19: versions are compared and moved in two steps. */
  static RecordStore racing(RecordStore store) {
    return new ForwardingStore(store) {
      @Override
      public Receipt commit(Commit commit) {
        try {
          return super.commit(commit);
        } catch (StoreException.Conflict lost) {
          Commit again = rewritten(commit, write -> overwriting(this, write));
          return super.commit(new Commit(commit.id() + "-again", again.writes(), List.of()));
        }
      }
    };
  }

  /** S19: every seventh commit is acknowledged and forgotten. */
  static RecordStore losing(RecordStore store) {
    return new ForwardingStore(store) {
      private final java.util.concurrent.atomic.AtomicInteger count =
          new java.util.concurrent.atomic.AtomicInteger();

      @Override
      public Receipt commit(Commit commit) {
        return count.incrementAndGet() % 7 == 0
            ? new Receipt(commit.id(), OptionalLong.of(position()), List.of())
            : super.commit(commit);
      }
    };
  }

  private static Write overwriting(RecordStore store, Write write) {
    long version = store.get(write.kind(), write.id()).map(StoredRecord::version).orElse(0L);
    return write instanceof Write.Put put
        ? new Write.Put(put.kind(), put.id(), version, put.document(), put.fields())
        : write;
  }

  private static String titleLast(StoredRecord record) {
    return record
        .field("title")
        .map(value -> ((FieldValue.Text) value).value())
        .orElse("\uFFFF\uFFFF");
  }

  private static Commit rewritten(Commit commit, UnaryOperator<Write> change) {
    return new Commit(commit.id(), commit.writes().stream().map(change).toList(), commit.reads());
  }
}
