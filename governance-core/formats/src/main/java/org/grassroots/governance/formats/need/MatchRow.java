package org.grassroots.governance.formats.need;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.model.need.Window;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Reads the cells of one row of a table to be matched, noting faults with their line. */
final class MatchRow {
  private static final String CODE = "GOV-NED-044";
  private static final Pattern LIST = Pattern.compile("[;；]");
  private static final int LONGEST_NUMBER = 30;

  private final String file;
  private final CsvRow row;
  private final List<Fault> faults;

  MatchRow(String file, CsvRow row, List<Fault> faults) {
    this.file = file;
    this.row = row;
    this.faults = faults;
  }

  String text(int column) {
    return column >= 0 && column < row.cells().size() ? row.cells().get(column).strip() : "";
  }

  Set<String> texts(int column) {
    return LIST.splitAsStream(text(column))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  long units(int column) {
    return parsed(column, "a whole number", Long::valueOf).orElse(1L);
  }

  /** A level, 0 when there is none. */
  int level(int column) {
    return parsed(column, "a level", Integer::valueOf).orElse(0);
  }

  /** An instant; a time without zone, or a date, is one in UTC. */
  Optional<Instant> instant(int column) {
    return parsed(
        column,
        "a date 2026-05-01 or an instant 2026-05-01T09:00:00Z",
        text ->
            text.endsWith("Z") ? Instant.parse(text) : moment(text, 0).toInstant(ZoneOffset.UTC));
  }

  Optional<BigDecimal> number(int column) {
    return parsed(column, "a number", MatchRow::decimal);
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  /** Dates and times; the day of an end is part of the window. */
  Window window(int from, int to) {
    String wanted = "a date 2026-05-01 or a time 2026-05-01T09:00";
    Optional<LocalDateTime> start = parsed(from, wanted, text -> moment(text, 0));
    Optional<LocalDateTime> end = parsed(to, wanted, text -> moment(text, 1));
    return new Window(start, end);
  }

  private static LocalDateTime moment(String text, int days) {
    return text.indexOf('T') < 0
        ? LocalDate.parse(text).plusDays(days).atStartOfDay()
        : LocalDateTime.parse(text);
  }

  private <T> Optional<T> parsed(int column, String wanted, Function<String, T> parser) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (NumberFormatException | DateTimeException e) {
      faults.add(Fault.of(CODE, file + ":" + row.line(), text, wanted));
      return Optional.empty();
    }
  }

  /** A value whose own rules are noted with the line of the row. */
  <T> Optional<T> built(java.util.function.Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (InvalidInput refused) {
      for (Fault fault : refused.faults()) {
        String where = file + ":" + row.line() + " " + fault.where();
        faults.add(Fault.of(fault.code(), where, fault.found(), fault.wanted()));
      }
      return Optional.empty();
    }
  }
}
