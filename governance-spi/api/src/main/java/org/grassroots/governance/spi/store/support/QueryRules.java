package org.grassroots.governance.spi.store.support;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;

/**
 * What can be said against a question without looking at the store: names and types.
 *
 * @since 0.1
 */
public final class QueryRules {
  private static final int MAX_CHANGES = 10_000;
  private static final FieldSpec ID = FieldSpec.of(Query.ID, FieldType.TEXT);

  private QueryRules() {}

  /**
   * Refuses a query over fields that are not declared, not comparable, or of another type than the
   * values.
   */
  public static void check(RecordKind kind, Query query) {
    check(kind, query.where());
    for (Query.Sort sort : query.order()) {
      comparable(kind, sort.field());
    }
    query.after().ifPresent(cursor -> check(kind, query.order(), cursor));
  }

  /** Refuses an aggregation over fields that are not declared or not comparable. */
  public static void check(RecordKind kind, Aggregation aggregation) {
    check(kind, aggregation.where());
    aggregation.groupBy().forEach(field -> declared(kind, field));
    aggregation.measured().forEach(field -> declared(kind, field));
  }

  /** Refuses a limit that is not 1 to 10,000. */
  public static void checkLimit(int limit) {
    if (limit < 1 || limit > MAX_CHANGES) {
      throw new StoreException.Refused(
          "The limit (%s) must be from 1 to %s.".formatted(limit, MAX_CHANGES));
    }
  }

  /** The declared field, or the id as if it were a field of type TEXT. */
  public static FieldSpec field(RecordKind kind, String name) {
    if (name.equals(Query.ID)) {
      return ID;
    }
    return kind.field(name)
        .orElseThrow(
            () ->
                new StoreException.Refused(
                    "The kind '%s' has no field '%s'. Maybe it lives in the document only?"
                        .formatted(kind.name(), name)));
  }

  private static void check(RecordKind kind, Condition condition) {
    if (condition instanceof Condition.Equal equal) {
      checkValue(comparable(kind, equal.field()), equal.value());
    } else if (condition instanceof Condition.In in) {
      FieldSpec field = comparable(kind, in.field());
      in.values().forEach(value -> checkValue(field, value));
    } else if (condition instanceof Condition.Range range) {
      FieldSpec field = comparable(kind, range.field());
      range.from().ifPresent(value -> checkValue(field, value));
      range.to().ifPresent(value -> checkValue(field, value));
    } else if (condition instanceof Condition.Prefix prefix) {
      checkValue(comparable(kind, prefix.field()), FieldValue.of(prefix.prefix()));
    } else if (condition instanceof Condition.IsAbsent absent) {
      field(kind, absent.field());
    } else if (condition instanceof Condition.InOrder pair) {
      checkPair(kind, comparable(kind, pair.first()), comparable(kind, pair.second()));
    } else if (condition instanceof Condition.And and) {
      and.conditions().forEach(part -> check(kind, part));
    } else if (condition instanceof Condition.Or or) {
      or.conditions().forEach(part -> check(kind, part));
    }
  }

  private static void checkPair(RecordKind kind, FieldSpec first, FieldSpec second) {
    if (first.type() != second.type() || first.scale() != second.scale()) {
      throw new StoreException.Refused(
          "The fields '%s' and '%s' of kind '%s' cannot be compared: they are of type %s and %s."
              .formatted(first.name(), second.name(), kind.name(), first.type(), second.type()));
    }
  }

  private static void check(RecordKind kind, List<Query.Sort> order, Query.Cursor cursor) {
    for (int i = 0; i < order.size(); i++) {
      Optional<FieldValue> value = cursor.values().get(i);
      if (value.isPresent()) {
        checkValue(field(kind, order.get(i).field()), value.get());
      }
    }
    CommitRules.checkId("record", cursor.id());
  }

  private static FieldSpec comparable(RecordKind kind, String name) {
    FieldSpec field = field(kind, name);
    if (!FieldOrder.isComparable(field.type())) {
      throw new StoreException.Refused(
          "The field '%s' of kind '%s' is of type %s and cannot be compared or sorted."
              .formatted(name, kind.name(), field.type()));
    }
    return field;
  }

  private static void declared(RecordKind kind, String name) {
    if (name.equals(Query.ID)) {
      throw new StoreException.Refused(
          "The id cannot be grouped or measured, only declared fields.");
    }
    comparable(kind, name);
  }

  /**
   * A question may ask for values that no record can have, but not for another type or for text
   * that is none.
   */
  private static void checkValue(FieldSpec field, FieldValue value) {
    ValueRules.checkType(field, value);
    if (value instanceof FieldValue.Text text) {
      ValueRules.checkText("The value for field '" + field.name() + "'", text.value());
    }
  }
}
