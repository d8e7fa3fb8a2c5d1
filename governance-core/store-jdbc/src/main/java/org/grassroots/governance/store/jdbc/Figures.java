package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;

/** Answers one aggregation by one statement (S17). */
final class Figures {
  private final Dialect dialect;
  private final KindTable table;
  private final Aggregation aggregation;
  private final ColumnCodec codec;
  private final List<Column> groups;
  private final List<Column> measured;

  Figures(Dialect dialect, KindTable table, Aggregation aggregation) {
    this.dialect = dialect;
    this.table = table;
    this.aggregation = aggregation;
    this.codec = dialect.columns();
    this.groups = columns(aggregation.groupBy());
    this.measured = columns(aggregation.measured());
  }

  List<Aggregation.Group> read(Session session) throws SQLException {
    List<String> selected = new ArrayList<>();
    groups.forEach(column -> selected.add(codec.selected(column, column.quoted())));
    selected.add("count(*)");
    for (Column column : measured) {
      selected.add("count(" + column.quoted() + ")");
      selected.add(codec.selected(column, codec.min(column)));
      selected.add(codec.selected(column, codec.max(column)));
      selected.addAll(sums(column));
    }
    Sql sql =
        Sql.of("SELECT " + String.join(", ", selected) + " FROM " + table.name() + " WHERE ")
            .add(new ConditionSql(dialect, table.kind()).of(aggregation.where()));
    if (!groups.isEmpty()) {
      sql.add(" GROUP BY " + names("")).add(" ORDER BY " + names(" ASC NULLS LAST"));
    }
    return session.list(sql, this::group);
  }

  private Aggregation.Group group(ResultSet row) throws SQLException {
    List<Optional<FieldValue>> key = new ArrayList<>();
    int index = 1;
    for (Column column : groups) {
      key.add(codec.read(column, row, index++));
    }
    long count = row.getLong(index++);
    List<Aggregation.Measure> measures = new ArrayList<>();
    for (Column column : measured) {
      measures.add(measure(column, row, index));
      index += 3 + sums(column).size();
    }
    return new Aggregation.Group(key, count, measures);
  }

  private Aggregation.Measure measure(Column column, ResultSet row, int index) throws SQLException {
    Optional<BigDecimal> sum =
        sums(column).isEmpty() ? Optional.empty() : codec.readSum(column, row, index + 3);
    return new Aggregation.Measure(
        row.getLong(index),
        sum,
        codec.read(column, row, index + 1),
        codec.read(column, row, index + 2));
  }

  private List<String> sums(Column column) {
    boolean hasSum = column.type() == FieldType.INTEGER || column.type() == FieldType.DECIMAL;
    return hasSum ? codec.sums(column) : List.of();
  }

  private String names(String suffix) {
    return IntStream.range(0, groups.size())
        .mapToObj(i -> groups.get(i).quoted() + suffix)
        .collect(Collectors.joining(", "));
  }

  private List<Column> columns(List<String> fields) {
    return fields.stream().map(field -> Column.of(table.kind(), field)).toList();
  }
}
