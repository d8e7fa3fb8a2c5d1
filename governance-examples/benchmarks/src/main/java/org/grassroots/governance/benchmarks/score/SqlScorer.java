package org.grassroots.governance.benchmarks.score;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Plain SQL in an embedded database: one statement that writes a table of scores. */
final class SqlScorer implements Scorer {
  private static final int BATCH = 10_000;
  private final Connection connection;
  private final boolean isDuck;

  private SqlScorer(Connection connection, boolean isDuck) {
    this.connection = connection;
    this.isDuck = isDuck;
  }

  static SqlScorer duck(int threads) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    SqlScorer scorer = new SqlScorer(connection, true);
    scorer.run("SET threads = " + threads);
    return scorer;
  }

  static SqlScorer lite() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    return new SqlScorer(connection, false);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String each(int from, int to, String between, IntFunction<String> text) {
    return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining(between));
  }

  @Override
  public void load(Town town) throws SQLException {
    run(
        "CREATE TABLE unit (id INTEGER PRIMARY KEY, "
            + each(0, Town.INDICATORS, ", ", k -> "i" + k + " DOUBLE")
            + ", bonus DOUBLE, grave DOUBLE)");
    if (isDuck) {
      append(town);
    } else {
      insert(town);
    }
  }

  private void append(Town town) throws SQLException {
    try (DuckDBAppender rows =
        connection.unwrap(DuckDBConnection.class).createAppender("main", "unit")) {
      for (int unit = 0; unit < town.units(); unit++) {
        rows.beginRow();
        rows.append(unit);
        for (double[] column : town.cells) {
          if (!Double.isNaN(column[unit])) {
            rows.append(column[unit]);
          } else {
            rows.appendNull();
          }
        }
        rows.append(town.bonus[unit]);
        rows.append(town.grave[unit]);
        rows.endRow();
      }
    }
  }

  private void insert(Town town) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO unit VALUES (" + each(0, Town.INDICATORS + 3, ", ", k -> "?") + ")")) {
      for (int unit = 0; unit < town.units(); unit++) {
        row.setInt(1, unit);
        for (int k = 0; k < Town.INDICATORS; k++) {
          double figure = town.cells[k][unit];
          if (!Double.isNaN(figure)) {
            row.setDouble(k + 2, figure);
          } else {
            row.setNull(k + 2, Types.DOUBLE);
          }
        }
        row.setDouble(Town.INDICATORS + 2, town.bonus[unit]);
        row.setDouble(Town.INDICATORS + 3, town.grave[unit]);
        row.addBatch();
        if (unit % BATCH == BATCH - 1) {
          row.executeBatch();
        }
      }
      row.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** A weighted mean of what is known. */
  private static String mean(int from, int to, String name, IntFunction<String> value) {
    IntFunction<Integer> weight = weights(name);
    return "("
        + each(from, to, " + ", k -> weight.apply(k) + " * coalesce(" + value.apply(k) + ", 0)")
        + ") / nullif("
        + each(
            from,
            to,
            " + ",
            k -> weight.apply(k) + " * (CASE WHEN " + name + k + " IS NULL THEN 0 ELSE 1 END)")
        + ", 0.0)";
  }

  private static IntFunction<Integer> weights(String name) {
    return switch (name) {
      case "i" -> Town::weight;
      case "g" -> Town::groupWeight;
      default -> Town::dimensionWeight;
    };
  }

  private String share(int k) {
    String figure =
        Town.isDown(k)
            ? "(" + Town.upper(k) + " - i" + k + ")"
            : "(i" + k + " - " + Town.lower(k) + ")";
    String share = figure + " / " + (Town.upper(k) - Town.lower(k)) + ".0";
    String least = isDuck ? "greatest" : "max";
    String most = isDuck ? "least" : "min";
    return "CASE WHEN i%d IS NULL THEN NULL ELSE %s(0, %s(1, %s)) END"
        .formatted(k, least, most, share);
  }

  private String sql() {
    String least = isDuck ? "greatest" : "max";
    String most = isDuck ? "least" : "min";
    return "CREATE TABLE result AS WITH a AS (SELECT id, bonus, grave, "
        + each(
            0,
            Town.GROUPS,
            ", ",
            g -> mean(g * Town.IN_GROUP, (g + 1) * Town.IN_GROUP, "i", this::share) + " AS g" + g)
        + " FROM unit), b AS (SELECT id, bonus, grave, "
        + each(
            0,
            Town.DIMENSIONS,
            ", ",
            d ->
                mean(d * Town.IN_DIMENSION, (d + 1) * Town.IN_DIMENSION, "g", g -> "g" + g)
                    + " AS d"
                    + d)
        + " FROM a), c AS (SELECT id, CASE WHEN grave > 0 THEN 0 ELSE CAST(floor(100 * "
        + "%s(0, %s(100, 100 * ".formatted(least, most)
        + mean(0, Town.DIMENSIONS, "d", d -> "d" + d)
        + " + %s(5, bonus))) + 0.5) AS INTEGER) END AS score FROM b)".formatted(most)
        + " SELECT id, score, CASE WHEN score >= 5500 THEN 0 WHEN score >= 5000 THEN 1 WHEN score"
        + " >= 4500 THEN 2 ELSE 3 END AS band, rank() OVER (ORDER BY score DESC) AS place FROM c";
  }

  @Override
  public Marks score() throws SQLException {
    run("DROP TABLE IF EXISTS result");
    run(sql());
    try (Statement statement = connection.createStatement()) {
      try (ResultSet count = statement.executeQuery("SELECT count(*) FROM result")) {
        count.next();
        Marks marks = new Marks(count.getInt(1));
        try (ResultSet rows = statement.executeQuery("SELECT id, score, band, place FROM result")) {
          while (rows.next()) {
            int unit = rows.getInt(1);
            marks.hundredths[unit] = rows.getInt(2);
            marks.bands[unit] = (byte) rows.getInt(3);
            marks.ranks[unit] = rows.getInt(4);
          }
        }
        return marks;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
