package org.grassroots.governance.store.jdbc;

/** What an error of the database means for a commit. */
enum Failure {
  /** Somebody else was faster: look again and decide again. */
  OVERTAKEN,
  /** This statement failed, others may not. */
  STATEMENT,
  /** The database is away, busy or full. */
  AWAY,
  /** What is stored cannot be read. */
  DAMAGED
}
