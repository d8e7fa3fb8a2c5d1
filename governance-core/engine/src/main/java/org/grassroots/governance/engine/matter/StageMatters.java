package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.agenda.Task;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.TimeBudget;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * When a matter stayed too long in a state: the fact {@code matter.stage-overdue}, and a message to
 * its department or, before it has one, to the accountable post.
 *
 * @since 0.1
 */
public final class StageMatters implements Task {
  /** The name of the task. */
  public static final String TASK = "matter.stage";

  private final RecordStore store;
  private final Outbox outbox;
  private final MatterRules rules;

  /** Reads matters from the store and leaves messages in the outbox. */
  public StageMatters(RecordStore store, Outbox outbox, MatterRules rules) {
    this.store = store;
    this.outbox = outbox;
    this.rules = rules;
  }

  @Override
  public String name() {
    return TASK;
  }

  @Override
  public Prepared<AgendaItem> prepare(AgendaItem item, Instant now) {
    Optional<StoredRecord> record = store.get(MatterRecords.KIND.name(), item.subject());
    return record
        .filter(found -> isStillDue(MatterRecords.read(found), item))
        .map(found -> overdue(item, MatterRecords.read(found), found.version(), now))
        .orElseGet(() -> Prepared.of(Decision.accepted(item), item.subject()));
  }

  private boolean isStillDue(Matter matter, AgendaItem item) {
    return matter.timing().closed().isEmpty()
        && rules
            .kind(matter.kind())
            .flatMap(kind -> rules.lifecycle(kind).stageBudget(matter))
            .flatMap(TimeBudget::due)
            .equals(Optional.of(item.due()));
  }

  private Prepared<AgendaItem> overdue(AgendaItem item, Matter matter, long version, Instant now) {
    Fact fact =
        new Fact(
            "matter.stage-overdue",
            matter.id(),
            now,
            Map.of("state", matter.state(), "due", item.due().toString()));
    List<Write> writes = new ArrayList<>();
    matter
        .parties()
        .department()
        .or(() -> matter.handling().accountable())
        .ifPresent(recipient -> writes.addAll(outbox.message(item.id(), recipient, fact)));
    return new Prepared<>(
        Decision.accepted(item, fact),
        matter.id(),
        writes,
        List.of(new ReadCheck(MatterRecords.KIND.name(), matter.id(), version)));
  }
}
