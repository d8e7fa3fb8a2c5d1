package org.grassroots.governance.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * What an index of several texts is made of. An index row may have about 2,700 bytes, one text of
 * 512 code points has up to 2,048: so a unique key of several texts is made of their hashes, and in
 * other indexes the texts after the first are cut short.
 */
final class PostgresIndexes {
  private static final int CUT = 64;
  private static final int MAX_NAME = 63;
  private static final int HASH = 9;
  private static final int MOST_WITH_FULL_TEXT = 3;

  private PostgresIndexes() {}

  static List<String> indexed(RecordKind kind, RecordKind.Key key, boolean isUnique) {
    List<Column> columns = columns(kind, key);
    if (isUnique) {
      boolean hashed = needsHash(columns);
      return columns.stream()
          .map(column -> hashed && column.isText() ? hash(column.quoted()) : column.quoted())
          .toList();
    }
    List<Column> cut = cut(columns);
    return columns.stream()
        .map(column -> cut.contains(column) ? cut(column.quoted()) : column.quoted())
        .toList();
  }

  /**
   * Whether the column stands cut short in an index of the kind, so that a query has to name the
   * cut form too.
   */
  static boolean isCutSomewhere(RecordKind kind, Column column) {
    return kind.indexes().stream().anyMatch(key -> cut(columns(kind, key)).contains(column));
  }

  static boolean needsHash(List<Column> columns) {
    return columns.stream().filter(Column::isText).count() > 1;
  }

  /** The bytes of the text, backslashes doubled because the cast reads them as escapes. */
  static String hash(String text) {
    return "sha256(replace(" + text + ", '\\', '\\\\')::bytea)";
  }

  static String cut(String text) {
    return "left(" + text + ", " + CUT + ")";
  }

  static String cutValue(String value) {
    int end = value.offsetByCodePoints(0, Math.min(CUT, value.codePointCount(0, value.length())));
    return value.substring(0, end);
  }

  static String shortened(String name) {
    return name.length() <= MAX_NAME
        ? name
        : name.substring(0, MAX_NAME - HASH) + "." + "%08x".formatted(name.hashCode());
  }

  private static List<Column> columns(RecordKind kind, RecordKind.Key key) {
    return key.fields().stream().map(field -> Column.of(kind, field)).toList();
  }

  private static List<Column> cut(List<Column> columns) {
    Stream<Column> texts = columns.stream().filter(Column::isText);
    List<Column> all = new ArrayList<>(texts.toList());
    if (!all.isEmpty() && all.size() <= MOST_WITH_FULL_TEXT) {
      all.remove(0);
    }
    return all;
  }
}
