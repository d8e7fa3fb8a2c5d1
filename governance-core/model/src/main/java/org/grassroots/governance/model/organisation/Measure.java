package org.grassroots.governance.model.organisation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a rule can count about an organisation.
 *
 * @since 0.1
 */
public enum Measure {
  /** Members with full rights. */
  FULL_MEMBERS("fullMembers"),
  /** All members, probationary ones too. */
  MEMBERS("members"),
  /** Units (enterprises, grids) it covers. */
  UNITS("units"),
  /** The most full members that any one of several founding units has. */
  LARGEST_UNIT_FULL_MEMBERS("largestUnitFullMembers"),
  /** Members of its committee. */
  COMMITTEE("committee"),
  /** Months of a term. */
  TERM_MONTHS("termMonths"),
  /** Months it is founded for. */
  DURATION_MONTHS("durationMonths"),
  /** Households in its area. */
  HOUSEHOLDS("households");

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  /** The name in data. */
  public String word() {
    return word;
  }

  /** The measure of that name. */
  public static Optional<Measure> find(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word.equals(word)).findFirst();
  }
}
