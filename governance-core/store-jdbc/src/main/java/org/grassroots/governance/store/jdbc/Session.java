package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection in use by one thread, with its prepared statements. Results are read to the end
 * before the next statement.
 */
final class Session implements AutoCloseable {
  private static final int MAX_STATEMENTS = 200;
  private static final float LOAD_FACTOR = 0.75f;

  private final Connection connection;
  private final LinkedHashMap<String, PreparedStatement> statements =
      new LinkedHashMap<>(MAX_STATEMENTS, LOAD_FACTOR, true);

  Session(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** A statement that stays prepared until others were used more recently. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known != null) {
      return known;
    }
    if (statements.size() >= MAX_STATEMENTS) {
      Iterator<PreparedStatement> leastRecentlyUsed = statements.values().iterator();
      leastRecentlyUsed.next().close();
      leastRecentlyUsed.remove();
    }
    PreparedStatement prepared = connection.prepareStatement(sql);
    statements.put(sql, prepared);
    return prepared;
  }

  <T> List<T> list(Sql sql, RowReader<T> reader) throws SQLException {
    PreparedStatement statement = prepare(sql.text());
    bind(statement, 1, sql.parameters());
    List<T> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    }
    return rows;
  }

  <T> Optional<T> first(Sql sql, RowReader<T> reader) throws SQLException {
    return list(sql, reader).stream().findFirst();
  }

  int update(Sql sql) throws SQLException {
    PreparedStatement statement = prepare(sql.text());
    bind(statement, 1, sql.parameters());
    return statement.executeUpdate();
  }

  /** Runs a statement that has no parameters and is not worth keeping. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Binds the values from an index on and answers the index after them. */
  static int bind(PreparedStatement statement, int from, List<? extends @Nullable Object> values)
      throws SQLException {
    int index = from;
    for (Object value : values) {
      bind(statement, index, value);
      index++;
    }
    return index;
  }

  static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Boolean flag) {
      statement.setBoolean(index, flag);
    } else if (value instanceof BigDecimal decimal) {
      statement.setBigDecimal(index, decimal);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof SqlArray array) {
      statement.setArray(
          index, statement.getConnection().createArrayOf(array.type(), array.elements()));
    } else {
      throw new IllegalStateException("No parameter can be of " + value.getClass());
    }
  }

  /** Closes the statements, not the connection, which may be the host's. */
  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }
}
