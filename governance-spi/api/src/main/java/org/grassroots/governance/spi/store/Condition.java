package org.grassroots.governance.spi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition over the id ({@link Query#ID}) and the declared fields of a record (S8). An absent
 * field satisfies {@link IsAbsent} only. Adapters refuse a condition they do not know.
 *
 * @since 0.1
 */
public sealed interface Condition {

  /** Every live record. */
  record All() implements Condition {}

  /** The field has exactly this value. */
  record Equal(String field, FieldValue value) implements Condition {}

  /** The field has one of these values; any number, none matches nothing. */
  record In(String field, Set<FieldValue> values) implements Condition {
    /** Copies the values. */
    public In {
      values = Set.copyOf(values);
    }
  }

  /** The field lies at or above {@code from} and below {@code to}; an empty bound is open. */
  record Range(String field, Optional<FieldValue> from, Optional<FieldValue> to)
      implements Condition {}

  /** The text field starts with these code points; the empty prefix matches every value. */
  record Prefix(String field, String prefix) implements Condition {}

  /** The field has no value. */
  record IsAbsent(String field) implements Condition {}

  /**
   * Both fields have a value and the first is not above the second; both are declared, comparable
   * and of one type, decimals of one scale.
   *
   * @param strictly whether equal values do not count
   */
  record InOrder(String first, String second, boolean strictly) implements Condition {}

  /** All conditions hold; none: true. */
  record And(List<Condition> conditions) implements Condition {
    /** Copies the conditions. */
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one condition holds; none: false. */
  record Or(List<Condition> conditions) implements Condition {
    /** Copies the conditions. */
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /** Every live record. */
  static Condition all() {
    return new All();
  }

  /** The field has this value. */
  static Condition equal(String field, FieldValue value) {
    return new Equal(field, value);
  }

  /** All hold. */
  static Condition and(Condition... conditions) {
    return new And(List.of(conditions));
  }

  /** One holds. */
  static Condition or(Condition... conditions) {
    return new Or(List.of(conditions));
  }
}
