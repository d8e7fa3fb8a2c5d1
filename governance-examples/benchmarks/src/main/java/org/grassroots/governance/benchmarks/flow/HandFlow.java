package org.grassroots.governance.benchmarks.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The flow by hand: in each transaction the current state is read, a versioned update, one row of
 * history, and the rows of the notifications. No audit, no feed, no agenda, no former versions.
 */
final class HandFlow {
  private static final List<String> STATES =
      List.of("reported", "filed", "dispatched", "handled", "answered", "closed");

  /** Whom each step tells, as the region does. */
  private static final List<List<String>> TOLD =
      List.of(
          List.of("reporter"),
          List.of("worker"),
          List.of("lighting"),
          List.of("accountable", "worker"),
          List.of("reporter", "worker"),
          List.of("reporter", "handler"));

  private static final long TWO_DAYS_MILLIS = 172_800_000;

  private final Connection connection;
  private final PreparedStatement report;
  private final PreparedStatement read;
  private final PreparedStatement update;
  private final PreparedStatement history;
  private final PreparedStatement message;

  /** Statements on a connection with auto-commit off. */
  HandFlow(Connection connection) throws SQLException {
    this.connection = connection;
    report =
        connection.prepareStatement(
            "INSERT INTO flow_matter (id, version, state, assignee, due, title, description,"
                + " category, longitude, latitude, unit) VALUES (?, 1, 'reported', 'desk', ?, ?, ?,"
                + " ?, ?, ?, ?)");
    read =
        connection.prepareStatement(
            "SELECT version, state, assignee, due FROM flow_matter WHERE id = ?");
    update =
        connection.prepareStatement(
            "UPDATE flow_matter SET version = ?, state = ?, assignee = ?, due = ? WHERE id = ? AND"
                + " version = ?");
    history =
        connection.prepareStatement(
            "INSERT INTO flow_history (id, version, action, actor, at) VALUES (?, ?, ?, ?, ?)");
    message =
        connection.prepareStatement(
            "INSERT INTO flow_message (id, recipient, body, state, not_before) VALUES (?, ?, ?,"
                + " 'PENDING', ?)");
  }

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE flow_matter (id VARCHAR(40) PRIMARY KEY, version BIGINT NOT NULL, state"
              + " VARCHAR(20) NOT NULL, assignee VARCHAR(40), due BIGINT, title VARCHAR(200),"
              + " description VARCHAR(2000), category VARCHAR(60), longitude DOUBLE PRECISION,"
              + " latitude DOUBLE PRECISION, unit VARCHAR(40))");
      statement.execute("CREATE INDEX flow_matter_work ON flow_matter (assignee, state)");
      statement.execute(
          "CREATE TABLE flow_history (id VARCHAR(40) NOT NULL, version BIGINT NOT NULL, action"
              + " VARCHAR(20), actor VARCHAR(40), at BIGINT, PRIMARY KEY (id, version))");
      statement.execute(
          "CREATE TABLE flow_message (id VARCHAR(60) PRIMARY KEY, recipient VARCHAR(40), body"
              + " VARCHAR(2000), state VARCHAR(20), not_before BIGINT)");
      statement.execute("CREATE INDEX flow_message_due ON flow_message (state, not_before)");
    }
  }

  /** One transaction: the step of that number. */
  void step(Report matter, int step) throws SQLException {
    long now = System.currentTimeMillis();
    if (step == 0) {
      report(matter, now);
    } else {
      advance(matter, step, now);
    }
    history.setString(1, matter.key());
    history.setLong(2, step + 1L);
    history.setString(3, STATES.get(step));
    history.setString(4, "desk");
    history.setLong(5, now);
    history.executeUpdate();
    for (String recipient : TOLD.get(step)) {
      message(matter, recipient, step, now);
    }
    connection.commit();
  }

  private void report(Report matter, long now) throws SQLException {
    report.setString(1, matter.key());
    report.setLong(2, now + TWO_DAYS_MILLIS);
    report.setString(3, matter.title());
    report.setString(4, matter.description());
    report.setString(5, matter.category());
    report.setDouble(6, matter.longitude());
    report.setDouble(7, matter.latitude());
    report.setString(8, matter.unit());
    report.executeUpdate();
  }

  private void advance(Report matter, int step, long now) throws SQLException {
    read.setString(1, matter.key());
    long version;
    try (ResultSet row = read.executeQuery()) {
      if (!row.next() || !row.getString(2).equals(STATES.get(step - 1))) {
        throw new IllegalStateException("Not where it should be: " + matter);
      }
      version = row.getLong(1);
    }
    update.setLong(1, version + 1);
    update.setString(2, STATES.get(step));
    update.setString(3, "desk-" + step);
    update.setLong(4, now + TWO_DAYS_MILLIS);
    update.setString(5, matter.key());
    update.setLong(6, version);
    if (update.executeUpdate() != 1) {
      throw new IllegalStateException("Lost update of " + matter);
    }
  }

  private void message(Report matter, String recipient, int step, long now) throws SQLException {
    message.setString(1, matter.key() + "-" + step + "-" + recipient);
    message.setString(2, recipient);
    message.setString(3, matter.key() + " is " + STATES.get(step));
    message.setLong(4, now);
    message.executeUpdate();
  }

  static int messages() {
    return TOLD.stream().mapToInt(List::size).sum();
  }

  static int steps() {
    return STATES.size();
  }
}
