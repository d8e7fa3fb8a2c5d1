package org.grassroots.governance.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.agenda.AgendaRecords;
import org.grassroots.governance.model.shared.AgendaItem;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** The end of a term on the agenda; one item an organisation, moved when the end moves. */
record ElectionAgenda(RecordStore store, OrganisationRules rules) {

  /** What changes on the agenda when an election was due on one day and now is on another. */
  List<Write> moved(String organisation, Optional<LocalDate> before, Optional<LocalDate> after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<Write> writes = new ArrayList<>();
    before
        .flatMap(day -> stored(id(organisation, day)))
        .ifPresent(
            old ->
                writes.add(new Write.Delete(AgendaRecords.KIND.name(), old.id(), old.version())));
    after
        .map(day -> item(organisation, day))
        .filter(item -> stored(item.id()).isEmpty())
        .ifPresent(item -> writes.add(AgendaRecords.write(item)));
    return writes;
  }

  private Optional<StoredRecord> stored(String id) {
    return store.get(AgendaRecords.KIND.name(), id);
  }

  private AgendaItem item(String organisation, LocalDate day) {
    return new AgendaItem(id(organisation, day), DueElections.TASK, organisation, rules.start(day));
  }

  static String id(String organisation, LocalDate day) {
    return DueElections.TASK + ":" + organisation + ":" + day;
  }
}
