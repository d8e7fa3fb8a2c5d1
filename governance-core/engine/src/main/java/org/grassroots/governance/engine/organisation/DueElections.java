package org.grassroots.governance.engine.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.engine.agenda.Task;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.engine.notification.Notice;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.organisation.OrganisationMessages;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.notification.MessageValue;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/**
 * Records that a term has ended: the fact {@code organisation.election-due}, once a term, and a
 * message to whom the template tells, else to the organisation itself. An item that is out of date,
 * because the election was held or the term extended, changes nothing.
 *
 * @since 0.1
 */
public final class DueElections implements Task {
  static final String TASK = OrganisationMessages.ELECTION_DUE;

  private final RecordStore store;
  private final Outbox outbox;

  /** The task on this store; leaves messages in the outbox. */
  public DueElections(RecordStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
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

  private Prepared<AgendaItem> due(AgendaItem item, StoredRecord record, Instant now) {
    Fact fact =
        new Fact(
            TASK, item.subject(), now, OrganisationDocument.election(Json.read(record.document())));
    return new Prepared<>(
        Decision.accepted(item, fact),
        item.subject(),
        outbox.messages(notice(item, record, fact)),
        List.of(new ReadCheck(record.kind(), record.id(), record.version())));
  }

  private Notice notice(AgendaItem item, StoredRecord record, Fact fact) {
    Organisation organisation = OrganisationRecords.read(record);
    Map<String, MessageValue> values = new HashMap<>();
    fact.details().forEach((field, text) -> values.put(field, new MessageValue.Plain(text)));
    values.put("name", new MessageValue.Plain(organisation.name()));
    values.put(
        "kind", outbox.names().of("organisation.kind." + organisation.kind(), organisation.kind()));
    return new Notice(
        item.id(), TASK, item.subject(), fact.at(), recipients(organisation, fact), values);
  }

  private Set<String> recipients(Organisation organisation, Fact fact) {
    Set<String> recipients = new TreeSet<>(outbox.told(TASK, fact.at()));
    if (recipients.isEmpty() || recipients.remove(OrganisationMessages.ORGANISATION)) {
      recipients.add(organisation.id());
    }
    if (recipients.remove(OrganisationMessages.PARENT)) {
      LocalDate due = LocalDate.parse(fact.details().getOrDefault("due", ""));
      organisation.parents().at(due).ifPresent(recipients::add);
    }
    return recipients;
  }
}
