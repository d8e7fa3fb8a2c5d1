package org.grassroots.governance.engine.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** Who speaks for whom. */
record NeedLinks(NeedShelf shelf) {
  Prepared<List<ListedNeed>> linked(LinkNeeds command, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    List<ReadCheck> reads = new ArrayList<>();
    command.representative().ifPresent(id -> checkSpeaker(id, reasons, reads));
    List<ListedNeed> changed = new ArrayList<>();
    List<Write> writes = new ArrayList<>();
    for (String id : command.needs()) {
      Optional<StoredRecord> record = shelf.record(id);
      if (record.isEmpty()) {
        reasons.add(Reason.of("GOV-NED-111", "need", id));
        continue;
      }
      ListedNeed need = NeedRecords.need(record.get());
      if (command.representative().isPresent() && !isFree(need, command.representative().get())) {
        reasons.add(Reason.of("GOV-NED-113", "need", id));
      }
      ListedNeed after = need.spokenForBy(command.representative());
      changed.add(after);
      writes.add(NeedRecords.write(after, record.get().version()));
    }
    if (!reasons.isEmpty()) {
      return Prepared.of(new Decision.Rejected<>(reasons), "");
    }
    Fact fact =
        new Fact(
            command.representative().isPresent() ? "need.merged" : "need.unmerged",
            command.representative().orElse(command.needs().get(0)),
            now,
            Map.of("needs", String.join(" ", command.needs())));
    return new Prepared<>(Decision.accepted(changed, fact), fact.subject(), writes, reads);
  }

  private void checkSpeaker(String id, List<Reason> reasons, List<ReadCheck> reads) {
    Optional<StoredRecord> record = shelf.record(id);
    if (record.isEmpty()) {
      reasons.add(Reason.of("GOV-NED-111", "need", id));
    } else if (NeedRecords.need(record.get()).representative().isPresent()) {
      reasons.add(Reason.of("GOV-NED-113", "need", id));
    } else {
      reads.add(new ReadCheck(NeedRecords.NEED.name(), id, record.get().version()));
    }
  }

  private boolean isFree(ListedNeed need, String speaker) {
    return need.representative().isEmpty()
        && !need.id().equals(speaker)
        && shelf.spokenForBy(need.id()).isEmpty();
  }
}
