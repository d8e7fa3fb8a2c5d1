package org.grassroots.governance.formats.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.shared.Timeline.Span;

/** Reads rows of members. */
final class MemberTable {
  private static final List<String> STANDINGS = List.of("full", "probationary");

  private MemberTable() {}

  static MemberRow row(Cells cells) {
    String standing =
        cells.text("standing").isEmpty() ? STANDINGS.get(0) : cells.known("standing", STANDINGS);
    Standing is =
        STANDINGS.contains(standing)
            ? Standing.valueOf(standing.toUpperCase(Locale.ROOT))
            : Standing.FULL;
    return new MemberRow(
        cells.wanted("person"),
        cells.text("organisation"),
        cells.text("enterprise"),
        span(cells, is));
  }

  /** The span of a row, from {@code from} to {@code to}, both of which may be empty. */
  static <V> Span<LocalDate, V> span(Cells cells, V value) {
    LocalDate from = cells.day("from").orElse(LocalDate.MIN);
    Optional<LocalDate> to = cells.day("to");
    if (to.filter(end -> !end.isAfter(from)).isPresent()) {
      cells.fault("GOV-ORG-012", "to", cells.text("to"), "a day after " + cells.text("from"));
      return new Span<>(from, Optional.empty(), value);
    }
    return new Span<>(from, to, value);
  }
}
