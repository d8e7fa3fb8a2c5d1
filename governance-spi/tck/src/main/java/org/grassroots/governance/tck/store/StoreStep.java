package org.grassroots.governance.tck.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.Write;

/**
 * One random commit of the model-based contract.
 *
 * @param commit the number in the commit's id; the same number again repeats or reuses the id
 * @param writes what it writes; two writes of one record count as one
 * @param read a record it read, and the version it believes in
 * @since 0.1
 */
public record StoreStep(int commit, List<Writing> writes, Optional<Writing> read) {

  /**
   * A write or read of the model.
   *
   * @param id one of a few ids
   * @param version the version expected or read
   * @param verb 0 to 2 put, 3 delete, 4 erase
   * @param text document and title
   * @param code the unique code; empty for none
   */
  public record Writing(String id, long version, int verb, String text, Optional<String> code) {
    Write write() {
      return switch (verb) {
        case 3 -> LawKinds.delete(id, version);
        case 4 -> LawKinds.erase(id, version);
        default -> LawKinds.put(id, version, text, fields());
      };
    }

    private Map<String, FieldValue> fields() {
      Map<String, FieldValue> fields =
          LawKinds.fields("title", FieldValue.of(text), "whole", FieldValue.of(text.length()));
      code.ifPresent(value -> fields.put("code", FieldValue.of(value)));
      return fields;
    }
  }

  /** What the store answers: the receipt, or the type of the refusal. */
  String outcome(RecordStore store) {
    try {
      return store.commit(toCommit()).toString();
    } catch (StoreException refused) {
      return refused.getClass().getSimpleName() + refused.code();
    }
  }

  private Commit toCommit() {
    Map<String, Write> byId = new java.util.LinkedHashMap<>();
    writes.forEach(writing -> byId.put(writing.id(), writing.write()));
    List<ReadCheck> reads =
        read.map(seen -> List.of(new ReadCheck(LawKinds.NAME, seen.id(), seen.version())))
            .orElse(List.of());
    return new Commit("m" + commit, List.copyOf(byId.values()), reads);
  }
}
