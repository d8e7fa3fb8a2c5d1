package org.grassroots.governance.model.shared.identifier;

import java.util.Arrays;
import java.util.Collection;

/**
 * Which division codes are in force and which are retired. Immutable; eight bytes a code.
 *
 * @since 0.1
 */
public final class DivisionRegister {
  /** The register of those who have none: it knows nothing and misses nothing. */
  public static final DivisionRegister NONE = new DivisionRegister(new long[0], new long[0]);

  private static final int MAX_DIGITS = 12;

  private final long[] current;
  private final long[] retired;

  private DivisionRegister(long[] current, long[] retired) {
    this.current = current;
    this.retired = retired;
  }

  /** Where a code stands. */
  public enum Standing {
    /** In force. */
    CURRENT,
    /** Withdrawn; stays in history. */
    RETIRED,
    /** Never heard of, by a register that holds codes of that length. */
    UNKNOWN,
    /** The register holds no codes of that length. */
    UNREGISTERED
  }

  /**
   * A register.
   *
   * @param current codes in force, up to twelve digits each
   * @param retired codes withdrawn; those in force as well count as in force
   */
  public static DivisionRegister of(Collection<String> current, Collection<String> retired) {
    return new DivisionRegister(sorted(current), sorted(retired));
  }

  /** Where a code stands. */
  public Standing standing(String code) {
    if (code.isEmpty() || code.length() > MAX_DIGITS || !Characters.areDigits(code)) {
      return Standing.UNKNOWN;
    }
    long key = key(code);
    if (Arrays.binarySearch(current, key) >= 0) {
      return Standing.CURRENT;
    }
    if (Arrays.binarySearch(retired, key) >= 0) {
      return Standing.RETIRED;
    }
    return holdsLength(code.length()) ? Standing.UNKNOWN : Standing.UNREGISTERED;
  }

  /** How many codes are in force. */
  public int size() {
    return current.length;
  }

  private boolean holdsLength(int digits) {
    long first = key("0".repeat(digits));
    long end = key("9".repeat(digits));
    return holds(current, first, end) || holds(retired, first, end);
  }

  private static boolean holds(long[] codes, long first, long last) {
    int place = Arrays.binarySearch(codes, first);
    int next = place >= 0 ? place : -place - 1;
    return next < codes.length && codes[next] <= last;
  }

  private static long[] sorted(Collection<String> codes) {
    return codes.stream()
        .filter(
            code -> !code.isEmpty() && code.length() <= MAX_DIGITS && Characters.areDigits(code))
        .mapToLong(DivisionRegister::key)
        .sorted()
        .distinct()
        .toArray();
  }

  /** A one before the digits keeps codes of different length apart. */
  private static long key(String code) {
    return Long.parseLong("1" + code);
  }
}
