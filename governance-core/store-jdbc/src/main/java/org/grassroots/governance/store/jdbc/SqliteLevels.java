package org.grassroots.governance.store.jdbc;

import java.util.List;

/** The tables of SQLite, level by level. A level that was released never changes. */
final class SqliteLevels {
  private static final List<String> FIRST =
      List.of(
          "CREATE TABLE gov__store (level INTEGER NOT NULL) STRICT",
          "CREATE TABLE gov__kind (kind TEXT PRIMARY KEY NOT NULL, declaration TEXT NOT NULL) STRICT",
          "CREATE TABLE gov__commit (position INTEGER PRIMARY KEY, commit_id TEXT NOT NULL UNIQUE,"
              + " content_hash TEXT NOT NULL) STRICT",
          "CREATE TABLE gov__change (position INTEGER NOT NULL, ordinal INTEGER NOT NULL,"
              + " kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,"
              + " type TEXT NOT NULL CHECK (type IN ('PUT', 'DELETE', 'ERASE')),"
              + " PRIMARY KEY (position, ordinal)) STRICT, WITHOUT ROWID",
          "CREATE TABLE gov__history (kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,"
              + " position INTEGER NOT NULL,"
              + " type TEXT NOT NULL CHECK (type IN ('PUT', 'DELETE', 'ERASE')),"
              + " document TEXT, fields TEXT, UNIQUE (kind, id, version)) STRICT");

  /** Lets a process notice that another one declared kinds. */
  private static final List<String> SECOND =
      List.of("ALTER TABLE gov__store ADD COLUMN generation INTEGER NOT NULL DEFAULT 0");

  static final List<List<String>> STATEMENTS = List.of(FIRST, SECOND);

  private SqliteLevels() {}
}
