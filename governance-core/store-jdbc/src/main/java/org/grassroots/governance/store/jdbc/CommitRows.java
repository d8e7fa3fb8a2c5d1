package org.grassroots.governance.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.spi.store.support.CommitPlan;
import org.grassroots.governance.spi.store.support.CommitPlanner;
import org.grassroots.governance.spi.store.support.RecordKey;
import org.grassroots.governance.spi.store.support.Standing;
import org.jspecify.annotations.Nullable;

/** The rows that the accepted commits of one transaction make. */
final class CommitRows {
  private final Catalog catalog;
  private final List<@Nullable Object[]> commits = new ArrayList<>();
  private final List<@Nullable Object[]> changes = new ArrayList<>();
  private final List<@Nullable Object[]> history = new ArrayList<>();
  private final List<@Nullable Object[]> erasures = new ArrayList<>();
  private final Map<RecordKey, CommitPlan.Step> last = new TreeMap<>();

  CommitRows(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Adds the state a commit leaves behind; a later one of the same record replaces it. */
  void addState(CommitPlan plan) {
    plan.steps().forEach(step -> last.put(step.record(), step));
  }

  /** Adds what is kept of a commit for ever. */
  void addLog(CommitPlan plan, String contentHash, long position) {
    commits.add(new Object[] {position, plan.commit().id(), contentHash});
    long ordinal = 0;
    for (CommitPlan.Step step : plan.steps()) {
      Write write = step.write();
      String type = step.type().name();
      changes.add(new Object[] {position, ordinal, write.kind(), write.id(), step.version(), type});
      history.add(historyRow(step, position, type));
      if (write instanceof Write.Erase) {
        erasures.add(new Object[] {write.kind(), write.id(), step.version()});
      }
      ordinal++;
    }
  }

  private static @Nullable Object[] historyRow(CommitPlan.Step step, long position, String type) {
    Write write = step.write();
    Write.Put put = write instanceof Write.Put content ? content : null;
    return new @Nullable Object[] {
      write.kind(),
      write.id(),
      step.version(),
      position,
      type,
      put == null ? null : put.document(),
      put == null ? null : FieldsText.write(put.fields())
    };
  }

  List<Batch> log() {
    CommitLog log = catalog.log();
    List<Batch> batches = new ArrayList<>();
    batches.add(log.versions(history));
    if (!erasures.isEmpty()) {
      batches.add(log.erasures(erasures));
    }
    batches.add(log.changes(changes));
    batches.add(log.commits(commits));
    return batches;
  }

  /**
   * The changes of the live records: first what goes, then what changes, then what comes, so that
   * unique keys are free.
   */
  List<Batch> state(LoadedView view, CommitPlanner planner) {
    Map<String, StateRows> kinds = new TreeMap<>();
    last.forEach(
        (record, step) ->
            kinds
                .computeIfAbsent(record.kind(), kind -> new StateRows(catalog.table(kind)))
                .add(step, view.standing(record), planner.isDisplaced(record)));
    return kinds.values().stream().flatMap(rows -> rows.batches().stream()).toList();
  }

  private static final class StateRows {
    private final KindTable table;
    private final List<@Nullable Object[]> deletes = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();

    StateRows(KindTable table) {
      this.table = table;
    }

    void add(CommitPlan.Step step, Standing before, boolean isDisplaced) {
      Write.Put put = step.write() instanceof Write.Put content ? content : null;
      boolean stays = before.isLive() && put != null && !isDisplaced;
      if (before.isLive() && !stays) {
        deletes.add(KindTable.deleteRow(step.write().id(), before.version()));
      }
      if (put != null && stays) {
        updates.add(table.updateRow(put, step.version(), before.version()));
      } else if (put != null) {
        inserts.add(table.insertRow(put, step.version()));
      }
    }

    List<Batch> batches() {
      List<Batch> batches = new ArrayList<>();
      if (!deletes.isEmpty()) {
        batches.add(table.deletes(deletes));
      }
      if (!updates.isEmpty()) {
        batches.add(table.updates(updates));
      }
      if (!inserts.isEmpty()) {
        batches.add(table.inserts(inserts));
      }
      return batches;
    }
  }
}
