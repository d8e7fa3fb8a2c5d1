package org.grassroots.governance.model.assessment.score;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A day, month, quarter, half-year or year.
 *
 * @param kind how long it is
 * @param from its first day
 * @since 0.1
 */
public record Period(Kind kind, LocalDate from) implements Comparable<Period> {
  private static final Pattern TEXT =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})(?:-(\\d{2}))?))?");
  private static final int MONTHS_PER_QUARTER = 3;
  private static final int MONTHS_PER_HALF = 6;

  /** How long a period is. */
  public enum Kind {
    /** {@code 2026-03-31}. */
    DAY,
    /** {@code 2026-03}. */
    MONTH,
    /** {@code 2026-Q1}. */
    QUARTER,
    /** {@code 2026-H1}. */
    HALF,
    /** {@code 2026}. */
    YEAR
  }

  /** Reads a period; refused with {@code GOV-ASM-047}. */
  public static Period parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    try {
      if (matcher.matches()) {
        return parsed(Integer.parseInt(matcher.group(1)), matcher);
      }
    } catch (DateTimeException e) {
      throw refused(text).causedBy(e);
    }
    throw refused(text);
  }

  private static InvalidInput refused(String text) {
    return InvalidInput.of(
        "GOV-ASM-047", "period", text, "2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-31");
  }

  private static Period parsed(int year, Matcher matcher) {
    if (matcher.group(2) != null) {
      int quarter = Integer.parseInt(matcher.group(2));
      return new Period(Kind.QUARTER, month(year, (quarter - 1) * MONTHS_PER_QUARTER + 1));
    }
    if (matcher.group(3) != null) {
      int half = Integer.parseInt(matcher.group(3));
      return new Period(Kind.HALF, month(year, (half - 1) * MONTHS_PER_HALF + 1));
    }
    if (matcher.group(4) == null) {
      return new Period(Kind.YEAR, month(year, 1));
    }
    int month = Integer.parseInt(matcher.group(4));
    return matcher.group(5) == null
        ? new Period(Kind.MONTH, month(year, month))
        : new Period(Kind.DAY, LocalDate.of(year, month, Integer.parseInt(matcher.group(5))));
  }

  private static LocalDate month(int year, int month) {
    return LocalDate.of(year, month, 1);
  }

  /** The first day after it. */
  public LocalDate until() {
    return switch (kind) {
      case DAY -> from.plusDays(1);
      case MONTH -> from.plusMonths(1);
      case QUARTER -> from.plusMonths(MONTHS_PER_QUARTER);
      case HALF -> from.plusMonths(MONTHS_PER_HALF);
      case YEAR -> from.plusYears(1);
    };
  }

  /** Whether the other lies inside this one, or is this one. */
  public boolean holds(Period other) {
    return !other.from.isBefore(from) && !other.until().isAfter(until());
  }

  /** The period of that length that holds the day. */
  public static Period at(Kind kind, LocalDate day) {
    int month = day.getMonthValue() - 1;
    return switch (kind) {
      case DAY -> new Period(kind, day);
      case MONTH -> new Period(kind, month(day.getYear(), month + 1));
      case QUARTER ->
          new Period(kind, month(day.getYear(), month - month % MONTHS_PER_QUARTER + 1));
      case HALF -> new Period(kind, month(day.getYear(), month - month % MONTHS_PER_HALF + 1));
      case YEAR -> new Period(kind, month(day.getYear(), 1));
    };
  }

  /** The periods of a length that lie inside this one, in order. */
  public List<Period> inside(Kind shorter) {
    List<Period> inside = new ArrayList<>();
    for (Period each = at(shorter, from); each.from.isBefore(until()); each = each.back(-1)) {
      if (holds(each)) {
        inside.add(each);
      }
    }
    return inside;
  }

  /** The period of the same length so many periods before. */
  public Period back(int periods) {
    return new Period(
        kind,
        switch (kind) {
          case DAY -> from.minusDays(periods);
          case MONTH -> from.minusMonths(periods);
          case QUARTER -> from.minusMonths((long) periods * MONTHS_PER_QUARTER);
          case HALF -> from.minusMonths((long) periods * MONTHS_PER_HALF);
          case YEAR -> from.minusYears(periods);
        });
  }

  /** By first day, then the shorter first. */
  @Override
  public int compareTo(Period other) {
    int order = from.compareTo(other.from);
    return order != 0 ? order : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    int month = from.getMonthValue();
    return switch (kind) {
      case DAY -> from.toString();
      case MONTH -> from.toString().substring(0, 7);
      case QUARTER -> from.getYear() + "-Q" + ((month - 1) / MONTHS_PER_QUARTER + 1);
      case HALF -> from.getYear() + "-H" + ((month - 1) / MONTHS_PER_HALF + 1);
      case YEAR -> String.valueOf(from.getYear());
    };
  }
}
