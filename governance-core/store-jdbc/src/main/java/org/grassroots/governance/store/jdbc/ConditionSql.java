package org.grassroots.governance.store.jdbc;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.support.CodePoints;

/** Turns a condition into SQL; every part is in parentheses. The condition was checked before. */
final class ConditionSql {
  private static final String TRUE = "(1 = 1)";
  private static final String FALSE = "(1 = 0)";

  private final Dialect dialect;
  private final RecordKind kind;

  ConditionSql(Dialect dialect, RecordKind kind) {
    this.dialect = dialect;
    this.kind = kind;
  }

  Sql of(Condition condition) {
    if (condition instanceof Condition.Equal equal) {
      return in(equal.field(), Set.of(equal.value()));
    } else if (condition instanceof Condition.In in) {
      return in(in.field(), in.values());
    } else if (condition instanceof Condition.Range range) {
      return range(range);
    } else if (condition instanceof Condition.Prefix prefix) {
      return prefix(prefix);
    } else if (condition instanceof Condition.IsAbsent absent) {
      return Sql.of("(" + column(absent.field()).quoted() + " IS NULL)");
    } else if (condition instanceof Condition.InOrder pair) {
      String operator = pair.strictly() ? " < " : " <= ";
      return Sql.of(
          "(" + column(pair.first()).quoted() + operator + column(pair.second()).quoted() + ")");
    } else if (condition instanceof Condition.And and) {
      return joined(and.conditions(), this::of, " AND ", TRUE);
    } else if (condition instanceof Condition.Or or) {
      return joined(or.conditions(), this::of, " OR ", FALSE);
    }
    return Sql.of(TRUE);
  }

  /** Joins the halves, not one after the other: databases limit how deep conditions nest. */
  static <T> Sql joined(List<T> parts, Function<T, Sql> toSql, String operator, String none) {
    if (parts.isEmpty()) {
      return Sql.of(none);
    }
    if (parts.size() == 1) {
      return toSql.apply(parts.get(0));
    }
    int half = parts.size() / 2;
    return Sql.of("(")
        .add(joined(parts.subList(0, half), toSql, operator, none))
        .add(operator)
        .add(joined(parts.subList(half, parts.size()), toSql, operator, none))
        .add(")");
  }

  private Sql in(String field, Set<FieldValue> values) {
    Column column = column(field);
    Set<FieldValue> kept =
        values.stream()
            .filter(value -> Representable.isKept(column, value))
            .collect(Collectors.toSet());
    if (kept.isEmpty()) {
      return Sql.of(FALSE);
    }
    Sql test =
        kept.size() == 1
            ? dialect.equal(kind, column, kept.iterator().next())
            : dialect.in(kind, column, kept);
    return Sql.of("(").add(test).add(")");
  }

  private Sql range(Condition.Range range) {
    Column column = column(range.field());
    Sql sql = Sql.of("(" + column.quoted() + " IS NOT NULL");
    if (range.from().isPresent()) {
      sql.add(" AND ").add(atLeast(column, range.from().get()));
    }
    if (range.to().isPresent()) {
      sql.add(" AND ").add(below(column, range.to().get()));
    }
    return sql.add(")");
  }

  private Sql prefix(Condition.Prefix prefix) {
    Column column = column(prefix.field());
    Sql sql = Sql.of("(" + column.quoted() + " IS NOT NULL");
    if (!prefix.prefix().isEmpty()) {
      sql.add(" AND ").add(compared(column, " >= ", FieldValue.of(prefix.prefix())));
    }
    CodePoints.afterAllWithPrefix(prefix.prefix())
        .ifPresent(end -> sql.add(" AND ").add(compared(column, " < ", FieldValue.of(end))));
    return sql.add(")");
  }

  private Sql atLeast(Column column, FieldValue from) {
    return Representable.ceiling(column, from)
        .map(least -> compared(column, " >= ", least))
        .orElse(Sql.of(FALSE));
  }

  /** Whatever is below a value is below the least kept value that is not below it. */
  private Sql below(Column column, FieldValue to) {
    return Representable.ceiling(column, to)
        .map(least -> compared(column, " < ", least))
        .orElse(Sql.of(TRUE));
  }

  private Sql compared(Column column, String operator, FieldValue value) {
    ColumnCodec codec = dialect.columns();
    return Sql.of(
        column.quoted() + operator + codec.placeholder(column), codec.write(column, value));
  }

  private Column column(String field) {
    return Column.of(kind, field);
  }
}
