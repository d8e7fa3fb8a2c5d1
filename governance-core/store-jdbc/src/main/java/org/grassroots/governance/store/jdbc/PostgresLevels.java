package org.grassroots.governance.store.jdbc;

import java.util.List;

/** The tables of PostgreSQL, level by level. A level that was released never changes. */
final class PostgresLevels {
  private PostgresLevels() {}

  /** The statements of each level for a quoted schema. */
  static List<List<String>> statements(String schema) {
    return List.of(first(schema), second(schema));
  }

  private static List<String> first(String schema) {
    String text = "text COLLATE \"C\" NOT NULL";
    String type = text + " CHECK (type IN ('PUT', 'DELETE', 'ERASE'))";
    return List.of(
        "CREATE SCHEMA IF NOT EXISTS " + schema,
        "CREATE TABLE " + schema + "._store (level int8 NOT NULL)",
        "CREATE TABLE "
            + schema
            + "._kind (kind "
            + text
            + " PRIMARY KEY, declaration text NOT NULL)",
        "CREATE TABLE "
            + schema
            + "._commit (position int8 PRIMARY KEY,"
            + " commit_id "
            + text
            + " UNIQUE, content_hash text NOT NULL)",
        "CREATE TABLE "
            + schema
            + "._change (position int8 NOT NULL, ordinal int8 NOT NULL,"
            + " kind "
            + text
            + ", id "
            + text
            + ", version int8 NOT NULL, type "
            + type
            + ", PRIMARY KEY (position, ordinal))",
        "CREATE TABLE "
            + schema
            + "._history (kind "
            + text
            + ", id "
            + text
            + ", version int8 NOT NULL, position int8 NOT NULL, type "
            + type
            + ", document text, fields text, PRIMARY KEY (kind, id, version))",
        "CREATE SEQUENCE " + schema + "._pending");
  }

  /** Lets a process notice that another one declared kinds. */
  private static List<String> second(String schema) {
    return List.of(
        "ALTER TABLE " + schema + "._store ADD COLUMN generation int8 NOT NULL DEFAULT 0");
  }
}
