package org.grassroots.governance.spi.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The value of a declared field. An absent field has no value at all; empty text is a value (rule
 * S15).
 *
 * @since 0.1
 */
public sealed interface FieldValue {

  /** The declared type this value belongs to. */
  FieldType type();

  /** Text; see {@link FieldType#TEXT}. */
  record Text(String value) implements FieldValue {
    @Override
    public FieldType type() {
      return FieldType.TEXT;
    }

    /** As the language would, and many times faster: it is part of every hash. */
    @Override
    public String toString() {
      return "Text[value=" + value + "]";
    }
  }

  /** A whole number. */
  record Whole(long value) implements FieldValue {
    @Override
    public FieldType type() {
      return FieldType.INTEGER;
    }
  }

  /** A decimal; a store returns it with exactly the declared scale, and 1.5 equals 1.50. */
  record Decimal(BigDecimal value) implements FieldValue {
    @Override
    public FieldType type() {
      return FieldType.DECIMAL;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Decimal that && value.compareTo(that.value) == 0;
    }

    @Override
    public int hashCode() {
      return value.stripTrailingZeros().hashCode();
    }
  }

  /** True or false. */
  record Flag(boolean value) implements FieldValue {
    @Override
    public FieldType type() {
      return FieldType.BOOLEAN;
    }
  }

  /** A date. */
  record Day(LocalDate value) implements FieldValue {
    @Override
    public FieldType type() {
      return FieldType.DATE;
    }
  }

  /** An instant, to the microsecond. */
  record Moment(Instant value) implements FieldValue {
    @Override
    public FieldType type() {
      return FieldType.INSTANT;
    }

    /** As the language would, and many times faster: it is part of every hash. */
    @Override
    public String toString() {
      return "Moment[value=" + value + "]";
    }
  }

  /** Bytes, copied in and out. */
  record Bytes(byte[] value) implements FieldValue {
    /** Copies the bytes. */
    public Bytes {
      value = value.clone();
    }

    @Override
    public byte[] value() {
      return value.clone();
    }

    @Override
    public FieldType type() {
      return FieldType.BYTES;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes[" + value.length + "]";
    }
  }

  /** Text. */
  static FieldValue of(String value) {
    return new Text(value);
  }

  /** A whole number. */
  static FieldValue of(long value) {
    return new Whole(value);
  }

  /** A decimal. */
  static FieldValue of(BigDecimal value) {
    return new Decimal(value);
  }

  /** True or false. */
  static FieldValue of(boolean value) {
    return new Flag(value);
  }

  /** A date. */
  static FieldValue of(LocalDate value) {
    return new Day(value);
  }

  /** An instant. */
  static FieldValue of(Instant value) {
    return new Moment(value);
  }

  /** Bytes. */
  static FieldValue of(byte[] value) {
    return new Bytes(value);
  }
}
