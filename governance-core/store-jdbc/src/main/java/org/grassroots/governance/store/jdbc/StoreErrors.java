package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import org.grassroots.governance.spi.store.StoreException;

/** Turns errors of the database into those of the port (S18). */
final class StoreErrors {
  private final Dialect dialect;

  StoreErrors(Dialect dialect) {
    this.dialect = dialect;
  }

  StoreException translate(String what, SQLException error) {
    if (error instanceof UnknownOutcome) {
      return new StoreException.Unavailable(
          "The outcome of %s is unknown: %s. Maybe send it again: it happens once."
              .formatted(what, error.getMessage()),
          error);
    }
    if (dialect.failure(error) == Failure.DAMAGED) {
      return new StoreException.Corrupt(
          "The database failed at %s: %s. Maybe restore it from a backup?"
              .formatted(what, error.getMessage()),
          error);
    }
    return new StoreException.Unavailable(
        "The database failed at %s: %s. Maybe it is away, busy or full: try again later."
            .formatted(what, error.getMessage()),
        error);
  }
}
