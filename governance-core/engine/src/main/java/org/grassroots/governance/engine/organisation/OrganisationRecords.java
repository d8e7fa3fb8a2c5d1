package org.grassroots.governance.engine.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.model.organisation.DueElection;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.shared.Timeline.Span;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * Organisations as records: one each, with everything it was; what is searched stands in declared
 * fields.
 *
 * @since 0.1
 */
public final class OrganisationRecords {
  /** The kind of organisations; the parent is the last one, the election the next one due. */
  public static final RecordKind KIND =
      RecordKind.of(
              "organisation",
              FieldSpec.of("organisation_kind", FieldType.TEXT),
              FieldSpec.of("name", FieldType.TEXT),
              FieldSpec.of("unit_path", FieldType.TEXT),
              FieldSpec.of("parent", FieldType.TEXT),
              FieldSpec.of("election_due", FieldType.DATE))
          .withIndexes(
              RecordKind.Key.of("unit_path"),
              RecordKind.Key.of("parent"),
              RecordKind.Key.of("election_due"));

  private OrganisationRecords() {}

  static Write write(
      Organisation organisation,
      String unitPath,
      Optional<DueElection> election,
      long expectedVersion) {
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("organisation_kind", FieldValue.of(organisation.kind()));
    fields.put("name", FieldValue.of(organisation.name()));
    fields.put("unit_path", FieldValue.of(unitPath));
    List<Span<LocalDate, String>> parents = organisation.parents().spans();
    if (!parents.isEmpty()) {
      fields.put("parent", FieldValue.of(parents.get(parents.size() - 1).value()));
    }
    election.ifPresent(due -> fields.put("election_due", FieldValue.of(due.due())));
    String document = Json.text(OrganisationDocument.of(organisation, election));
    return new Write.Put(KIND.name(), organisation.id(), expectedVersion, document, fields);
  }

  static Organisation read(StoredRecord record) {
    return OrganisationDocument.read(
        Organisation.unborn(
            record.id(), Json.text(record, "name"), Json.text(record, "organisation_kind"), ""),
        Json.read(record.document()));
  }

  /** The same record once more, so that whoever decides on it meanwhile decides again. */
  static Write touch(StoredRecord record) {
    return new Write.Put(
        record.kind(), record.id(), record.version(), record.document(), record.fields());
  }

  /** The day the next election is due. */
  static Optional<LocalDate> electionDue(StoredRecord record) {
    return record.field("election_due").map(value -> ((FieldValue.Day) value).value());
  }
}
