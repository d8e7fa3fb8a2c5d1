package org.grassroots.governance.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;

/** Answers one query. */
final class QueryRun {
  private final Table table;
  private final Query query;
  private final RecordOrder order;
  private final Predicate<StoredRecord> wanted;

  QueryRun(Table table, Query query) {
    this.table = table;
    this.query = query;
    this.order = new RecordOrder(query.order());
    Predicate<StoredRecord> matches = Matcher.of(query.where());
    this.wanted =
        query
            .after()
            .map(cursor -> matches.and(record -> order.isAfter(record, cursor)))
            .orElse(matches);
  }

  /** One record more than asked for is looked up, to know whether a page follows. */
  Page page() {
    Optional<Collection<StoredRecord>> candidates = table.candidates(query.where());
    List<StoredRecord> found =
        candidates.isEmpty() && query.order().isEmpty()
            ? firstById()
            : first(candidates.orElse(table.live()));
    if (found.size() <= query.limit()) {
      return new Page(found, Optional.empty());
    }
    List<StoredRecord> page = found.subList(0, query.limit());
    return new Page(page, Optional.of(order.cursor(page.get(page.size() - 1))));
  }

  private List<StoredRecord> firstById() {
    Collection<StoredRecord> rest =
        query.after().map(cursor -> table.liveAfter(cursor.id())).orElse(table.live());
    return rest.stream().filter(wanted).limit(query.limit() + 1L).toList();
  }

  /** Keeps no more than a page in memory, its last record on top. */
  private List<StoredRecord> first(Collection<StoredRecord> candidates) {
    PriorityQueue<StoredRecord> page = new PriorityQueue<>(order.reversed());
    for (StoredRecord candidate : candidates) {
      boolean full = page.size() > query.limit();
      if ((!full || order.compare(candidate, page.element()) < 0) && wanted.test(candidate)) {
        page.add(candidate);
        if (full) {
          page.remove();
        }
      }
    }
    List<StoredRecord> sorted = new ArrayList<>(page);
    sorted.sort(order);
    return sorted;
  }
}
