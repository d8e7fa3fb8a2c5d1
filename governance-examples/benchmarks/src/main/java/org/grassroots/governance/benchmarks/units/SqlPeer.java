package org.grassroots.governance.benchmarks.units;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The units as rows of PostgreSQL, with the parent and with the path. */
final class SqlPeer implements Closeable {
  private static final int BATCH = 10_000;

  private final EmbeddedPostgres server;
  private final Connection connection;

  SqlPeer() throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("work_mem", "256MB")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .start();
    connection = server.getPostgresDatabase().getConnection();
    connection.setAutoCommit(false);
  }

  void load(Country country) throws SQLException {
    run("CREATE TABLE unit (id text PRIMARY KEY, parent text, path text, own bigint)");
    String[] paths = new String[country.size()];
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO unit VALUES (?, ?, ?, ?)")) {
      for (int i = 0; i < paths.length; i++) {
        int parent = country.parents()[i];
        String id = country.ids().get(i);
        paths[i] = (parent < 0 ? "" : paths[parent]) + id + "/";
        insert.setString(1, id);
        insert.setString(2, parent < 0 ? null : country.ids().get(parent));
        insert.setString(3, paths[i]);
        insert.setLong(4, country.own()[i]);
        insert.addBatch();
        if (i % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    run("CREATE INDEX ON unit (parent)");
    run("CREATE INDEX ON unit (path)");
    connection.commit();
    run("ANALYZE unit");
    connection.commit();
  }

  /** Every subtree summed: the ancestors of each row by following parents. */
  long sumsByParents() throws SQLException {
    return number(
        "WITH RECURSIVE up(above, own, parent) AS (SELECT id, own, parent FROM unit UNION ALL"
            + " SELECT unit.id, up.own, unit.parent FROM up JOIN unit ON unit.id = up.parent),"
            + " sums AS (SELECT above, sum(own) AS total FROM up GROUP BY above)"
            + " SELECT max(total) FROM sums");
  }

  /** Every subtree summed: the ancestors of each row taken from its path. */
  long sumsByPaths() throws SQLException {
    return number(
        "WITH sums AS (SELECT above, sum(own) AS total FROM unit,"
            + " LATERAL unnest(string_to_array(rtrim(path, '/'), '/')) AS above GROUP BY above)"
            + " SELECT max(total) FROM sums");
  }

  void moveByParent(String unit, String parent) throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement("UPDATE unit SET parent = ? WHERE id = ?")) {
      move.setString(1, parent);
      move.setString(2, unit);
      move.executeUpdate();
    }
    connection.rollback();
  }

  void moveByPath(String unit, String parent) throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement(
            "UPDATE unit SET path = (SELECT path FROM unit WHERE id = ?) || substr(path, ("
                + "SELECT length(path) - length(id) FROM unit WHERE id = ?)) WHERE path LIKE"
                + " (SELECT path FROM unit WHERE id = ?) || '%'")) {
      move.setString(1, parent);
      move.setString(2, unit);
      move.setString(3, unit);
      move.executeUpdate();
    }
    connection.rollback();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      server.close();
    }
  }
}
