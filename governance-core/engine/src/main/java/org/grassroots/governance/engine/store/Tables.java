package org.grassroots.governance.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.support.CommitPlan;
import org.grassroots.governance.spi.store.support.KeyValue;
import org.grassroots.governance.spi.store.support.KindRegistry;
import org.grassroots.governance.spi.store.support.RecordKey;
import org.grassroots.governance.spi.store.support.Standing;
import org.grassroots.governance.spi.store.support.StoreView;

/** One table a kind. Guarded by the lock of the store. */
final class Tables implements StoreView {
  private final Map<String, Table> tables = new HashMap<>();

  /**
   * The tables as the declarations want them, nothing replaced yet; refuses what existing records
   * contradict.
   */
  Collection<Table> extended(Collection<RecordKind> declared) {
    List<Table> next = new ArrayList<>();
    for (RecordKind kind : declared) {
      Table known = tables.get(kind.name());
      if (known == null) {
        next.add(new Table(kind));
      } else if (!known.kind().equals(kind)) {
        KindRegistry.checkExtends(known.kind(), kind);
        next.add(known.extendedTo(kind));
      }
    }
    return next;
  }

  /** Takes the tables over. */
  Tables replace(Collection<Table> next) {
    next.forEach(table -> tables.put(table.kind().name(), table));
    return this;
  }

  Table table(RecordKind kind) {
    return table(kind.name());
  }

  void apply(CommitPlan.Step step, long position) {
    table(step.write().kind()).apply(step, position);
  }

  @Override
  public Standing standing(RecordKey record) {
    return table(record.kind()).history(record.id()).standing();
  }

  @Override
  public Optional<RecordKey> owner(KeyValue key) {
    return table(key.kind()).owner(key).map(id -> new RecordKey(key.kind(), id));
  }

  private Table table(String kind) {
    Table table = tables.get(kind);
    if (table == null) {
      throw new IllegalStateException("No table for the declared kind " + kind);
    }
    return table;
  }
}
