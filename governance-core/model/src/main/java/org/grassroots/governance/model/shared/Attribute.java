package org.grassroots.governance.model.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The value of an extra field, with its type.
 *
 * @since 0.1
 */
public sealed interface Attribute {
  /** A text, which may be empty. */
  record Words(String value) implements Attribute {}

  /** A whole number. */
  record Whole(long value) implements Attribute {}

  /** An exact decimal number. */
  record Decimal(BigDecimal value) implements Attribute {
    /** 5 and 5.0 are one value. */
    public Decimal {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements Attribute {}

  /** A day. */
  record Day(LocalDate value) implements Attribute {}

  /** A moment. */
  record Moment(Instant value) implements Attribute {}
}
