package org.grassroots.governance.store.jdbc;

import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * A column of one of our tables.
 *
 * @param name as it stands in the database; those of declared fields have their name, ours start
 *     with an underscore, but for the id
 * @param type what it holds
 * @param precision for decimals the digits in all, else 0
 * @param scale for decimals the digits after the point, else 0
 */
record Column(String name, FieldType type, int precision, int scale) {
  static final Column ID = text(Query.ID);
  static final Column VERSION = number("_version");
  static final Column DOCUMENT = text("_document");

  static Column text(String name) {
    return new Column(name, FieldType.TEXT, 0, 0);
  }

  static Column number(String name) {
    return new Column(name, FieldType.INTEGER, 0, 0);
  }

  static Column of(FieldSpec field) {
    return new Column(field.name(), field.type(), field.precision(), field.scale());
  }

  /** The column of a declared field or of the id. */
  static Column of(RecordKind kind, String field) {
    return field.equals(Query.ID) ? ID : of(kind.field(field).orElseThrow());
  }

  boolean isText() {
    return type == FieldType.TEXT;
  }

  /** The quoted name; quotes never occur in names. */
  String quoted() {
    return '"' + name + '"';
  }
}
