package org.grassroots.governance.model.organisation;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How large a figure may be, both ends included.
 *
 * @param min the least; {@link #NO_MIN} for none
 * @param max the most, not below {@code min}; {@link #NO_MAX} for none
 * @since 0.1
 */
public record Bounds(long min, long max) {
  /** No least figure. */
  public static final long NO_MIN = Long.MIN_VALUE;

  /** No most figure. */
  public static final long NO_MAX = Long.MAX_VALUE;

  /** Refuses bounds that nothing meets with {@code GOV-ORG-001}. */
  public Bounds {
    if (min > max) {
      throw InvalidInput.of(
          "GOV-ORG-001", "bounds", min + " to " + max, "a least not above the most");
    }
  }

  /** Whether a figure lies within. */
  public boolean contains(long figure) {
    return min <= figure && figure <= max;
  }

  /** For people: at least 3, at most 50, from 3 to 7. */
  @Override
  public String toString() {
    if (min == NO_MIN) {
      return max == NO_MAX ? "anything" : "at most " + max;
    }
    return max == NO_MAX
        ? "at least " + min
        : min == max ? "exactly " + min : "from " + min + " to " + max;
  }
}
