package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.grassroots.governance.spi.store.StoreException;

/**
 * Writes groups of commits. When a group fails because of one of them, each goes alone, so that the
 * others do not suffer.
 */
final class CommitWriter {
  private static final int MAX_TRIES = 5;

  private final Dialect dialect;
  private final Catalog catalog;
  private final Connections connections;
  private final StoreErrors errors;

  CommitWriter(Dialect dialect, Catalog catalog, Connections connections) {
    this.dialect = dialect;
    this.catalog = catalog;
    this.connections = connections;
    this.errors = new StoreErrors(dialect);
  }

  /** Answers every request. */
  void write(List<Request> group) {
    try {
      attempt(group, false);
    } catch (SQLException e) {
      if (isWorthAnotherTry(e)) {
        group.forEach(this::writeAlone);
      } else {
        fail(group, errors.translate("a group of commits", e));
      }
    } catch (StoreException e) {
      fail(group, e);
    }
  }

  private static void fail(List<Request> group, StoreException error) {
    group.forEach(request -> request.answer(new Request.Answer.Failed(error)));
  }

  private boolean isWorthAnotherTry(SQLException e) {
    if (e instanceof UnknownOutcome) {
      return false;
    }
    Failure failure = dialect.failure(e);
    return failure == Failure.OVERTAKEN || failure == Failure.STATEMENT;
  }

  private void writeAlone(Request request) {
    for (int tries = 1; !request.isAnswered(); tries++) {
      try {
        attempt(List.of(request), true);
      } catch (SQLException e) {
        if (tries == MAX_TRIES || !isWorthAnotherTry(e)) {
          String what = "commit '" + request.commit().id() + "'";
          request.answer(new Request.Answer.Failed(errors.translate(what, e)));
        }
      }
    }
  }

  private void attempt(List<Request> group, boolean isCareful) throws SQLException {
    List<Request.Answer> answers =
        connections.write(
            session -> new CommitRun(dialect, catalog, session, isCareful).group(group));
    for (int i = 0; i < answers.size(); i++) {
      group.get(i).answer(answers.get(i));
    }
  }
}
