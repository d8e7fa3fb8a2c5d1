package org.grassroots.governance.spi.store.support;

import java.util.Comparator;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;

/**
 * The order of the values of one field: text by code point, false before true, the rest as usual.
 * Bytes have no order.
 *
 * @since 0.1
 */
public final class FieldOrder {
  /**
   * Values of one and the same comparable type; anything else is an {@link
   * IllegalArgumentException}.
   */
  public static final Comparator<FieldValue> ORDER = FieldOrder::compare;

  private FieldOrder() {}

  /** Whether values of the type can be compared, sorted, indexed and grouped. */
  public static boolean isComparable(FieldType type) {
    return type != FieldType.BYTES;
  }

  private static int compare(FieldValue left, FieldValue right) {
    if (left instanceof FieldValue.Text a && right instanceof FieldValue.Text b) {
      return CodePoints.compare(a.value(), b.value());
    }
    if (left instanceof FieldValue.Whole a && right instanceof FieldValue.Whole b) {
      return Long.compare(a.value(), b.value());
    }
    if (left instanceof FieldValue.Decimal a && right instanceof FieldValue.Decimal b) {
      return a.value().compareTo(b.value());
    }
    if (left instanceof FieldValue.Flag a && right instanceof FieldValue.Flag b) {
      return Boolean.compare(a.value(), b.value());
    }
    if (left instanceof FieldValue.Day a && right instanceof FieldValue.Day b) {
      return a.value().compareTo(b.value());
    }
    if (left instanceof FieldValue.Moment a && right instanceof FieldValue.Moment b) {
      return a.value().compareTo(b.value());
    }
    throw new IllegalArgumentException(left.type() + " and " + right.type() + " have no order.");
  }
}
