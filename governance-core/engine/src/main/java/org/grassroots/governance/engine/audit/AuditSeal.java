package org.grassroots.governance.engine.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * A seal over all audit entries up to a feed position. Whoever keeps the hash of a seal elsewhere
 * can show later that nothing before it was changed or cut off.
 *
 * @param to the feed position up to which entries are sealed
 * @param entries how many entries the chain holds by then
 * @param hash the last link of the chain, 64 hexadecimal digits
 * @since 0.1
 */
public record AuditSeal(long to, long entries, String hash) {
  /** The kind of seals. */
  public static final RecordKind KIND =
      RecordKind.of("seal", FieldSpec.of("sealed_to", FieldType.INTEGER))
          .withUnique(RecordKind.Key.of("sealed_to"));

  /** The seal before the first entry. */
  static final AuditSeal NONE = new AuditSeal(0, 0, AuditHash.START);

  static Write write(AuditSeal seal) {
    String document =
        Json.text(Json.object().put("entries", seal.entries()).put("hash", seal.hash()));
    return new Write.Put(
        KIND.name(),
        "seal-" + seal.to(),
        Write.ABSENT,
        document,
        Map.of("sealed_to", FieldValue.of(seal.to())));
  }

  static AuditSeal read(StoredRecord record) {
    JsonNode document = Json.read(record.document());
    long to = ((FieldValue.Whole) record.field("sealed_to").orElseThrow()).value();
    return new AuditSeal(to, document.get("entries").asLong(), document.get("hash").asText());
  }

  /** The newest seal; empty when nothing is sealed yet. */
  public static Optional<AuditSeal> newest(RecordStore store) {
    Query query =
        Query.of(KIND.name(), Condition.all(), 1).orderedBy(Query.Sort.byDescending("sealed_to"));
    List<StoredRecord> records = store.query(query).records();
    return records.stream().findFirst().map(AuditSeal::read);
  }
}
