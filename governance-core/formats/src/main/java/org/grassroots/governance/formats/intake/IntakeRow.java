package org.grassroots.governance.formats.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.place.Position;

/**
 * A row that was accepted, with typed fields. Immutable.
 *
 * @since 0.1
 */
public final class IntakeRow {
  private final long record;
  private final String key;
  private final Map<String, Object> values;
  private final Set<String> flags;

  IntakeRow(long record, String key, Map<String, Object> values, Set<String> flags) {
    this.record = record;
    this.key = key;
    this.values = values;
    this.flags = flags;
  }

  /** The number of its record, the first is 1. */
  public long record() {
    return record;
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

  private <T> Optional<T> value(String field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).map(type::cast);
  }
}
