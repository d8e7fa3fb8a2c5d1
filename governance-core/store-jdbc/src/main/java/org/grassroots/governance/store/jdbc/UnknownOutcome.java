package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;

/** The database did not answer COMMIT, so the transaction may be done or not. */
final class UnknownOutcome extends SQLException {
  private static final long serialVersionUID = 1L;

  UnknownOutcome(SQLException cause) {
    super(
        "No answer to COMMIT: " + cause.getMessage(),
        cause.getSQLState(),
        cause.getErrorCode(),
        cause);
  }
}
