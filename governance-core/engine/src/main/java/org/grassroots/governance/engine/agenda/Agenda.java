package org.grassroots.governance.engine.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.audit.AuditEntry;
import org.grassroots.governance.engine.audit.AuditHash;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Does what is due. Safe for threads and for several processes on one store: whoever commits first
 * has done the item.
 *
 * @since 0.1
 */
public final class Agenda {
  /** How often an item whose subject keeps changing is tried; afterwards it stays due. */
  private static final int MAX_ATTEMPTS = 5;

  private final RecordStore store;
  private final Map<String, Task> tasks;

  /** An agenda that knows these tasks by name. */
  public Agenda(RecordStore store, Map<String, Task> tasks) {
    this.store = store;
    this.tasks = Map.copyOf(tasks);
  }

  /**
   * Does up to {@code limit} due items, longest due first.
   *
   * @return the ids of the items done by this call
   */
  public List<String> run(Call call, int limit) {
    List<String> done = new ArrayList<>();
    for (StoredRecord record : AgendaRecords.due(store, call.now(), limit)) {
      if (isClaimed(call, record)) {
        done.add(record.id());
      }
    }
    return done;
  }

  /** Whether items are due at the call's now. */
  public boolean isMoreDue(Call call) {
    return !AgendaRecords.due(store, call.now(), 1).isEmpty();
  }

  private boolean isClaimed(Call call, StoredRecord record) {
    AgendaItem item = AgendaRecords.read(record);
    Task task = tasks.get(item.task());
    if (task == null) {
      throw new IllegalStateException("Nobody does task " + item.task() + " of " + item.id());
    }
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        store.commit(commit(call, record, task.prepare(item, call.now())));
        return true;
      } catch (StoreException.Conflict | StoreException.Duplicate lost) {
        if (store.get(AgendaRecords.KIND.name(), item.id()).isEmpty()) {
          return false;
        }
      }
    }
    return false;
  }

  private static Commit commit(Call call, StoredRecord record, Prepared<AgendaItem> prepared) {
    List<Fact> facts =
        prepared.decision() instanceof Decision.Accepted<AgendaItem> accepted
            ? accepted.facts()
            : List.of();
    String commitId = "agenda.run:" + Digest.of(record.id()) + ":" + record.version();
    List<Write> writes = new ArrayList<>(prepared.writes());
    writes.add(new Write.Delete(AgendaRecords.KIND.name(), record.id(), record.version()));
    AuditEntry entry =
        new AuditEntry(
            commitId,
            call.actor().id(),
            "agenda.run",
            prepared.subject(),
            call.purpose(),
            call.now(),
            Digest.of(record.id()),
            AuditHash.of(commitId, writes),
            facts);
    writes.add(AuditRecords.write(entry));
    return new Commit(commitId, writes, prepared.reads());
  }
}
