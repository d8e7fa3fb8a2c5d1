package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.agenda.Task;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/** A due item about one matter; one that is out of date changes nothing. */
abstract class MatterTask implements Task {
  private final String task;
  private final RecordStore store;
  private final Outbox outbox;

  MatterTask(String task, RecordStore store, Outbox outbox) {
    this.task = task;
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public final String name() {
    return task;
  }

  @Override
  public final Prepared<AgendaItem> prepare(AgendaItem item, Instant now) {
    return store
        .get(MatterRecords.KIND.name(), item.subject())
        .flatMap(found -> due(item, MatterRecords.read(found), found.version(), now))
        .orElseGet(() -> Prepared.of(Decision.accepted(item), item.subject()));
  }

  /** What doing the item would change; empty when it is out of date. */
  abstract Optional<Prepared<AgendaItem>> due(
      AgendaItem item, Matter matter, long version, Instant now);

  RecordStore store() {
    return store;
  }

  Outbox outbox() {
    return outbox;
  }

  /** A fact that is told to somebody, the matter itself unchanged. */
  Prepared<AgendaItem> told(AgendaItem item, long version, Fact fact, Optional<String> recipient) {
    List<Write> writes =
        recipient.map(who -> outbox.message(item.id(), who, fact)).orElse(List.of());
    return new Prepared<>(
        Decision.accepted(item, fact),
        item.subject(),
        writes,
        List.of(new ReadCheck(MatterRecords.KIND.name(), item.subject(), version)));
  }
}
