package org.grassroots.governance.spi.store.support;

import java.util.Comparator;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.Write;

/**
 * What names a record; ordered by kind, then id, by code point: the order in which stores lock
 * (S19).
 *
 * @param kind the kind
 * @param id the id
 * @since 0.1
 */
public record RecordKey(String kind, String id) implements Comparable<RecordKey> {
  private static final Comparator<RecordKey> ORDER =
      Comparator.comparing(RecordKey::kind, CodePoints.ORDER)
          .thenComparing(RecordKey::id, CodePoints.ORDER);

  /** The record a write changes. */
  public static RecordKey of(Write write) {
    return new RecordKey(write.kind(), write.id());
  }

  /** The record a commit read. */
  public static RecordKey of(ReadCheck read) {
    return new RecordKey(read.kind(), read.id());
  }

  @Override
  public int compareTo(RecordKey other) {
    return ORDER.compare(this, other);
  }
}
