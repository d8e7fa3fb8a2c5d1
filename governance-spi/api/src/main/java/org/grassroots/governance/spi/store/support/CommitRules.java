package org.grassroots.governance.spi.store.support;

import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.Write;

/**
 * What can be said against a commit without looking at the store: names, values, lengths, sizes
 * (S7, S13, S14, S16).
 *
 * @since 0.1
 */
public final class CommitRules {
  /** The most code points of an id of a record or a commit. */
  public static final int MAX_ID = 200;

  /** The most code points of text in a unique key or an index. */
  public static final int MAX_INDEXED_TEXT = 512;

  private final KindRegistry kinds;
  private final int maxRecordBytes;

  /** Rules for the declared kinds and the limit of the store. */
  public CommitRules(KindRegistry kinds, int maxRecordBytes) {
    this.kinds = kinds;
    this.maxRecordBytes = maxRecordBytes;
  }

  /** Throws {@link StoreException.Refused} with the first fault found. */
  public void check(Commit commit) {
    checkId("commit", commit.id());
    for (ReadCheck read : commit.reads()) {
      kinds.kind(read.kind());
      checkId("record", read.id());
      checkVersion(read.version() >= Write.ABSENT, read.kind(), read.id(), read.version());
    }
    for (Write write : commit.writes()) {
      check(write);
    }
  }

  /** Refuses what can be no id: not 1 to 200 code points, U+0000, a lone surrogate. */
  public static void checkId(String what, String id) {
    ValueRules.checkText("The id of a " + what, id);
    int length = CodePoints.count(id);
    if (length < 1 || length > MAX_ID) {
      throw new StoreException.Refused(
          "The id of a %s must have 1 to %s code points, found %s."
              .formatted(what, MAX_ID, length));
    }
  }

  private void check(Write write) {
    RecordKind kind = kinds.kind(write.kind());
    checkId("record", write.id());
    if (write instanceof Write.Put put) {
      checkVersion(
          put.expectedVersion() >= Write.ABSENT, put.kind(), put.id(), put.expectedVersion());
      checkContent(kind, put);
    } else {
      checkVersion(
          write.expectedVersion() > Write.ABSENT,
          write.kind(),
          write.id(),
          write.expectedVersion());
    }
  }

  private void checkContent(RecordKind kind, Write.Put put) {
    long bytes = ValueRules.checkText("The document of " + name(put), put.document());
    for (Map.Entry<String, FieldValue> entry : put.fields().entrySet()) {
      bytes += ValueRules.check(field(kind, entry.getKey()), entry.getValue());
    }
    if (bytes > maxRecordBytes) {
      throw new StoreException.Refused(
          "The record %s has %s bytes, the store takes %s. Maybe keep the attachment elsewhere and its address here?"
              .formatted(name(put), bytes, maxRecordBytes));
    }
    for (List<RecordKind.Key> keys : List.of(kind.uniqueKeys(), kind.indexes())) {
      keys.forEach(key -> key.fields().forEach(indexed -> checkIndexed(put, indexed)));
    }
  }

  private static FieldSpec field(RecordKind kind, String name) {
    return kind.field(name)
        .orElseThrow(
            () ->
                new StoreException.Refused(
                    "The kind '%s' has no field '%s'.".formatted(kind.name(), name)));
  }

  private static void checkIndexed(Write.Put put, String field) {
    if (put.fields().get(field) instanceof FieldValue.Text text
        && text.value().length() > MAX_INDEXED_TEXT
        && CodePoints.count(text.value()) > MAX_INDEXED_TEXT) {
      throw new StoreException.Refused(
          "The indexed field '%s' of %s has %s code points, at most %s are possible. Maybe index a shorter form of it?"
              .formatted(field, name(put), CodePoints.count(text.value()), MAX_INDEXED_TEXT));
    }
  }

  private static void checkVersion(boolean fits, String kind, String id, long version) {
    if (!fits) {
      throw new StoreException.Refused(
          "The version %s of record %s/%s is not possible here. Maybe the record was not read first?"
              .formatted(version, kind, id));
    }
  }

  private static String name(Write write) {
    return write.kind() + "/" + write.id();
  }
}
