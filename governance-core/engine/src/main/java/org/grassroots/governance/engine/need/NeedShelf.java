package org.grassroots.governance.engine.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/** The needs in the store. */
record NeedShelf(RecordStore store) {
  private static final int PAGE = 1000;

  void each(RecordKind kind, Condition condition, Consumer<StoredRecord> use) {
    Query query = Query.of(kind.name(), condition, PAGE);
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = store.query(next.map(query::after).orElse(query));
      page.records().forEach(use);
      next = page.next();
    } while (next.isPresent());
  }

  /** Where a need is; empty for one that is unknown. */
  String pathOf(String need) {
    return record(need).map(record -> NeedRecords.need(record).unitPath()).orElse("");
  }

  /** Those of these ids that are there. */
  List<ListedNeed> all(List<String> ids) {
    List<ListedNeed> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += PAGE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + PAGE));
      store
          .getAll(NeedRecords.NEED.name(), some)
          .forEach(record -> found.add(NeedRecords.need(record)));
    }
    return found;
  }

  Optional<StoredRecord> record(String id) {
    return store.get(NeedRecords.NEED.name(), id);
  }

  ListedNeed at(String id, long position) {
    return store
        .getAsOf(NeedRecords.NEED.name(), id, position)
        .map(NeedRecords::need)
        .orElseThrow(() -> new IllegalStateException("No need " + id + " at " + position));
  }

  List<ListedNeed> spokenForBy(String speaker) {
    List<ListedNeed> members = new ArrayList<>();
    each(
        NeedRecords.NEED,
        Condition.equal("representative", FieldValue.of(speaker)),
        record -> members.add(NeedRecords.need(record)));
    return members;
  }

  static Prepared<ListedNeed> unknown(String id) {
    return Prepared.of(Decision.rejected(Reason.of("GOV-NED-111", "need", id)), "");
  }
}
