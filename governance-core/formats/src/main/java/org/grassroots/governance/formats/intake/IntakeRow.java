package org.grassroots.governance.formats.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.model.place.Position;

/**
 * A row that was accepted, with typed fields. Immutable.
 *
 * @since 0.1
 */
public final class IntakeRow {
  private final CsvRow row;
  private final Map<String, Integer> places;
  private final String key;
  private final Map<String, Object> values;
  private final Set<String> flags;

  IntakeRow(
      CsvRow row,
      Map<String, Integer> places,
      String key,
      Map<String, Object> values,
      Set<String> flags) {
    this.row = row;
    this.places = places;
    this.key = key;
    this.values = values;
    this.flags = flags;
  }

  /** The number of its record, the first is 1. */
  public long record() {
    return row.record();
  }

  /** What identifies it in its file: the key field, or the SHA-256 of its cells. */
  public String key() {
    return key;
  }

  /** The flags its values raise. */
  public Set<String> flags() {
    return flags;
  }

  /** A text or numbered field; empty for none, also when the profile has no such field. */
  public Optional<String> text(String field) {
    return value(field, String.class);
  }

  /** A date-time field; empty for none, also when the profile has no such field. */
  public Optional<LocalDateTime> dateTime(String field) {
    return value(field, LocalDateTime.class);
  }

  /** A number field; empty for none, also when the profile has no such field. */
  public Optional<BigDecimal> number(String field) {
    return value(field, BigDecimal.class);
  }

  /** A position field; empty for none, also when the profile has no such field. */
  public Optional<Position> position(String field) {
    return value(field, Position.class);
  }

  /** The cell a field was read from, as published; empty when there is no such field. */
  public String published(String field) {
    Integer place = places.get(field);
    return place == null ? "" : row.cells().get(place);
  }

  private <T> Optional<T> value(String field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).map(type::cast);
  }
}
