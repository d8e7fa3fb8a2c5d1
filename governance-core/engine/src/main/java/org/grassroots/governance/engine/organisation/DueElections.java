package org.grassroots.governance.engine.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.agenda.Task;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * Records that a term has ended: the fact {@code organisation.election-due}, once a term. An item
 * that is out of date, because the election was held or the term extended, changes nothing.
 *
 * @since 0.1
 */
public final class DueElections implements Task {
  static final String TASK = "organisation.election-due";

  private final RecordStore store;

  /** The task on this store. */
  public DueElections(RecordStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return TASK;
  }

  @Override
  public Prepared<AgendaItem> prepare(AgendaItem item, Instant now) {
    return store
        .get(OrganisationRecords.KIND.name(), item.subject())
        .filter(record -> isCurrent(item, record))
        .map(record -> due(item, record, now))
        .orElseGet(() -> Prepared.of(Decision.accepted(item), item.subject()));
  }

  private static boolean isCurrent(AgendaItem item, StoredRecord record) {
    return OrganisationRecords.electionDue(record)
        .map(day -> ElectionAgenda.id(record.id(), day))
        .equals(Optional.of(item.id()));
  }

  private static Prepared<AgendaItem> due(AgendaItem item, StoredRecord record, Instant now) {
    Fact fact =
        new Fact(
            TASK, item.subject(), now, OrganisationDocument.election(Json.read(record.document())));
    return new Prepared<>(
        Decision.accepted(item, fact),
        item.subject(),
        List.of(),
        List.of(new ReadCheck(record.kind(), record.id(), record.version())));
  }
}
