package org.grassroots.governance.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.model.organisation.DueElection;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** What is read and written of organisations in one call. */
record OrganisationWrites(Session session, OrganisationRules rules) {
  private static final int PAGE = 1000;

  Optional<StoredRecord> record(String id) {
    return session.store().get(OrganisationRecords.KIND.name(), id);
  }

  List<StoredRecord> records(Condition where) {
    Query query = Query.of(OrganisationRecords.KIND.name(), where, PAGE);
    List<StoredRecord> records = new ArrayList<>();
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = session.store().query(next.map(query::after).orElse(query));
      records.addAll(page.records());
      next = page.next();
    } while (next.isPresent());
    return records;
  }

  /** The organisations below one on a day or later. */
  List<String> children(String id, LocalDate day) {
    return records(Condition.equal("parent", FieldValue.of(id))).stream()
        .map(OrganisationRecords::read)
        .filter(
            child ->
                child.parents().spans().stream()
                    .filter(span -> span.value().equals(id))
                    .map(Span::to)
                    .anyMatch(end -> end.map(day::isBefore).orElse(true)))
        .map(Organisation::id)
        .toList();
  }

  /** The election that is due next, of one that is there to hold it. */
  Optional<DueElection> election(Organisation organisation) {
    return rules
        .book()
        .kind(organisation.kind())
        .flatMap(kind -> DueElection.of(organisation, kind))
        .filter(due -> organisation.existsOn(due.due()));
  }

  /** A new organisation. */
  List<Write> born(Organisation organisation) {
    return changed(organisation, Optional.empty());
  }

  /** An organisation over its record, with what that changes on the agenda. */
  List<Write> changed(Organisation organisation, Optional<StoredRecord> before) {
    Optional<DueElection> election = election(organisation);
    List<Write> writes = new ArrayList<>();
    writes.add(
        OrganisationRecords.write(
            organisation,
            session.pathOf(organisation.unit()),
            election,
            before.map(StoredRecord::version).orElse(Write.ABSENT)));
    writes.addAll(
        new ElectionAgenda(session.store(), rules)
            .moved(
                organisation.id(),
                before.flatMap(OrganisationRecords::electionDue),
                election.map(DueElection::due)));
    return writes;
  }

  List<Write> people(Collection<String> people, String organisation) {
    return PersonRecords.writes(session.store(), people, organisation);
  }
}
