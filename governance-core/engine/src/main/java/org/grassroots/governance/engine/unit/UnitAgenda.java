package org.grassroots.governance.engine.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.agenda.AgendaRecords;
import org.grassroots.governance.engine.agenda.Task;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.unit.UnitEdits;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/**
 * Lets changes of units come into force on their day: names, levels and paths of the register
 * follow then, and with them scopes of access.
 *
 * @since 0.1
 */
public final class UnitAgenda implements Task {
  static final String TASK = "unit.change-due";

  private final RecordStore store;
  private final RegisterRules rules;

  /** The task on this store. */
  public UnitAgenda(RecordStore store, RegisterRules rules) {
    this.store = store;
    this.rules = rules;
  }

  @Override
  public String name() {
    return TASK;
  }

  @Override
  public Prepared<AgendaItem> prepare(AgendaItem item, Instant now) {
    StoredUnits units = new StoredUnits(store);
    List<UnitLife> lives = units.find(item.subject()).stream().toList();
    UnitEdits edits = new UnitEdits(lives, List.of());
    UnitWrites writes = new UnitWrites(store, units, edits, rules, rules.day(now), Map.of());
    List<Write> all = List.copyOf(writes.all(item.id(), List.of()));
    return new Prepared<>(Decision.accepted(item), item.subject(), all, units.reads(all));
  }

  /** The items of what a unit will be, as far as they are not entered yet. */
  static List<Write> entered(RecordStore store, RegisterRules rules, UnitDays days) {
    List<Write> writes = new ArrayList<>();
    String unit = days.life().id();
    days.changes()
        .forEach(
            day -> {
              String id = TASK + ":" + unit + ":" + day;
              if (store.get(AgendaRecords.KIND.name(), id).isEmpty()) {
                writes.add(AgendaRecords.write(new AgendaItem(id, TASK, unit, rules.start(day))));
              }
            });
    return writes;
  }
}
