package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import org.grassroots.governance.spi.store.Receipt;

/** Commits inside a transaction of the host. */
final class JoinedWriter {
  private static final int MAX_TRIES = 3;

  private final Dialect dialect;
  private final Catalog catalog;
  private final HostConnections host;

  JoinedWriter(Dialect dialect, Catalog catalog, HostConnections host) {
    this.dialect = dialect;
    this.catalog = catalog;
    this.host = host;
  }

  Receipt commit(Request request) {
    for (int tries = 1; ; tries++) {
      boolean isCareful = tries > 1;
      try {
        return host.write(
            session -> new CommitRun(dialect, catalog, session, isCareful).joined(request));
      } catch (SQLException e) {
        if (tries == MAX_TRIES || dialect.failure(e) != Failure.OVERTAKEN) {
          String what = "commit '" + request.commit().id() + "' in the host's transaction";
          throw new StoreErrors(dialect).translate(what, e);
        }
      }
    }
  }
}
