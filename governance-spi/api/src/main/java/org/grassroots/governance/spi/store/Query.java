package org.grassroots.governance.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * A question for the live records of one kind, answered page by page in a total order (S8, S9).
 *
 * @param kind the kind
 * @param where which records
 * @param order sort keys, most important first; absent values come last in ascending and first in
 *     descending order; ties always end with the id ascending
 * @param limit records a page, 1 to 10,000
 * @param after where the page before ended; empty for the first page
 * @since 0.1
 */
public record Query(
    String kind, Condition where, List<Sort> order, int limit, Optional<Cursor> after) {
  /** The name under which conditions and sort keys speak of the record's id. */
  public static final String ID = "id";

  private static final int MAX_LIMIT = 10_000;

  /** One sort key: a declared field that is not BYTES, or {@link #ID}. */
  public record Sort(String field, boolean descending) {
    /** Ascending. */
    public static Sort by(String field) {
      return new Sort(field, false);
    }

    /** Descending. */
    public static Sort byDescending(String field) {
      return new Sort(field, true);
    }
  }

  /**
   * The sort key of the last record of a page. A value, not a handle: it holds no resource and
   * never expires.
   *
   * @param values one a sort key, empty where the field was absent
   * @param id the id of the record
   */
  public record Cursor(List<Optional<FieldValue>> values, String id) {
    /** Copies the values. */
    public Cursor {
      values = List.copyOf(values);
    }
  }

  /** Checks the limit and that a cursor fits the order. */
  public Query {
    order = List.copyOf(order);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("The limit (" + limit + ") must be from 1 to 10000.");
    }
    if (after.isPresent() && after.get().values().size() != order.size()) {
      throw new IllegalArgumentException("The cursor belongs to another order.");
    }
  }

  /** The first page of up to {@code limit} records, by id. */
  public static Query of(String kind, Condition where, int limit) {
    return new Query(kind, where, List.of(), limit, Optional.empty());
  }

  /** The same question in this order. */
  public Query orderedBy(Sort... keys) {
    return new Query(kind, where, List.of(keys), limit, Optional.empty());
  }

  /** The page that follows. */
  public Query after(Cursor cursor) {
    return new Query(kind, where, order, limit, Optional.of(cursor));
  }
}
