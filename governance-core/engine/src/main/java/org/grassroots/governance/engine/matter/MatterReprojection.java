package org.grassroots.governance.engine.matter;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** Derives the due instants of a page of open matters anew. */
record MatterReprojection(Session session, MatterRules rules) {

  /** The command under the key that names the versions it goes over. */
  private record Batch(String key) implements Command {}

  Decision<Reprojection> page(MatterQuestion question) {
    Page page = question.page(session.store());
    List<String> moved = new ArrayList<>();
    List<Write> writes = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    StringBuilder versions = new StringBuilder();
    MatterAgenda agenda = new MatterAgenda(session.store(), rules);
    for (StoredRecord record : page.records()) {
      Matter matter = MatterRecords.read(record);
      Decision<Matter> decided =
          rules
              .kind(matter.kind())
              .map(kind -> reprojected(kind, matter))
              .orElseGet(() -> Decision.accepted(matter));
      Matter next = ((Decision.Accepted<Matter>) decided).state();
      List<Fact> told = ((Decision.Accepted<Matter>) decided).facts();
      if (!told.isEmpty()) {
        moved.add(matter.id());
        facts.addAll(told);
        writes.add(MatterRecords.write(next, record.version()));
        versions.append(matter.id()).append(record.version()).append(',');
      }
      List<Write> items = new ArrayList<>(agenda.nextRung(next));
      if (!told.isEmpty()) {
        items.addAll(agenda.ends(next));
      }
      items.forEach(item -> versions.append(item.id()));
      writes.addAll(items);
    }
    Reprojection answer = new Reprojection(moved, page.next());
    if (writes.isEmpty()) {
      return Decision.accepted(answer);
    }
    Decision<Reprojection> decision = new Decision.Accepted<>(answer, facts);
    return session.run(
        "matter.reproject",
        new Batch(Digest.of(versions.toString())),
        position -> answer,
        () -> new Prepared<>(decision, "matters", writes, List.of()));
  }

  private Decision<Matter> reprojected(MatterKind kind, Matter matter) {
    return rules.lifecycle(kind).reproject(matter, session.call().now());
  }
}
