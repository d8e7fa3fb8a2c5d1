package org.grassroots.governance.spi.store;

/**
 * The types a declared field can have.
 *
 * @since 0.1
 */
public enum FieldType {
  /** Unicode text without U+0000 and lone surrogates; ordered by code point. */
  TEXT,
  /** A whole number of 64 bits. */
  INTEGER,
  /** An exact decimal of a declared precision (at most 18 digits) and scale. */
  DECIMAL,
  /** True or false; false sorts first. */
  BOOLEAN,
  /** A calendar date, years 0001 to 9999. */
  DATE,
  /** An instant to the microsecond, years 0001 to 9999. */
  INSTANT,
  /** Bytes; never indexed, compared, sorted or part of a unique key. */
  BYTES
}
