package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.TimeBudget;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * When a matter stayed too long in a state: the fact {@code matter.stage-overdue}, and a message to
 * its department or, before it has one, to the accountable post.
 *
 * @since 0.1
 */
public final class StageMatters extends MatterTask {
  /** The name of the task. */
  public static final String TASK = "matter.stage";

  /** Reads matters from the store and leaves messages in the outbox. */
  public StageMatters(RecordStore store, Outbox outbox, MatterRules rules) {
    super(TASK, store, outbox, rules);
  }

  @Override
  Optional<Prepared<AgendaItem>> due(AgendaItem item, Matter matter, long version, Instant now) {
    Fact fact =
        new Fact(
            "matter.stage-overdue",
            matter.id(),
            now,
            Map.of("state", matter.state(), "due", item.due().toString()));
    Optional<String> recipient =
        matter.parties().department().or(() -> matter.handling().accountable());
    return Optional.of(told(item, matter, version, fact, recipient))
        .filter(told -> isStillDue(matter, item));
  }

  private boolean isStillDue(Matter matter, AgendaItem item) {
    return matter.timing().closed().isEmpty()
        && rules()
            .kind(matter.kind())
            .flatMap(kind -> rules().lifecycle(kind).stageBudget(matter))
            .flatMap(TimeBudget::due)
            .equals(Optional.of(item.due()));
  }
}
