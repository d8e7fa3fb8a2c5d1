package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;

/** A row is no longer at the version on which the decision was based. */
final class StaleRow extends SQLException {
  private static final long serialVersionUID = 1L;

  StaleRow(Batch batch, long changed) {
    super(
        "Of %s rows %s were as expected: %s".formatted(batch.rows().size(), changed, batch.sql()));
  }
}
