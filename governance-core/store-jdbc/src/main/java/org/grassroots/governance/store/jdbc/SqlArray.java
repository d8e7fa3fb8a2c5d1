package org.grassroots.governance.store.jdbc;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of many values; it becomes an array of the database when it is bound.
 *
 * @param type the name of the database's type of an element
 * @param elements the values; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
record SqlArray(String type, @Nullable Object[] elements) {

  static SqlArray of(String type, Collection<?> elements) {
    return new SqlArray(type, elements.toArray());
  }
}
