package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * When a matter's limit ends: the fact {@code matter.overdue}, and a message to whom the template
 * tells, else to its department.
 *
 * @since 0.1
 */
public final class OverdueMatters extends MatterTask {
  /** The name of the task. */
  public static final String TASK = "matter.due";

  /** Reads matters from the store and leaves messages in the outbox. */
  public OverdueMatters(RecordStore store, Outbox outbox, MatterRules rules) {
    super(TASK, store, outbox, rules);
  }

  @Override
  Optional<Prepared<AgendaItem>> due(AgendaItem item, Matter matter, long version, Instant now) {
    boolean isStillDue =
        matter.isOverdueAt(now) && matter.timing().due().equals(Optional.of(item.due()));
    Fact fact = new Fact("matter.overdue", matter.id(), now, Map.of("due", item.due().toString()));
    return Optional.of(told(item, matter, version, fact, matter.parties().department()))
        .filter(told -> isStillDue);
  }
}
