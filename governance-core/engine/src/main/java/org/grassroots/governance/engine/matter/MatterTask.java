package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final MatterRules rules;

  MatterTask(String task, RecordStore store, Outbox outbox, MatterRules rules) {
    this.task = task;
    this.store = store;
    this.outbox = outbox;
    this.rules = rules;
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

  MatterNotices notices() {
    return new MatterNotices(store, outbox, rules);
  }

  RecordStore store() {
    return store;
  }

  MatterRules rules() {
    return rules;
  }

  /**
   * A fact that is told, the matter itself unchanged: to whom the template says, else to somebody.
   */
  Prepared<AgendaItem> told(
      AgendaItem item, Matter matter, long version, Fact fact, Optional<String> recipient) {
    MatterNotices notices = notices();
    List<Write> writes =
        notices.isTemplated(fact, matter)
            ? notices.byTemplate(item.id(), fact, matter)
            : notices.to(recipient.map(Set::of).orElse(Set.of()), item.id(), fact, matter);
    return new Prepared<>(
        Decision.accepted(item, fact),
        item.subject(),
        writes,
        List.of(new ReadCheck(MatterRecords.KIND.name(), item.subject(), version)));
  }
}
