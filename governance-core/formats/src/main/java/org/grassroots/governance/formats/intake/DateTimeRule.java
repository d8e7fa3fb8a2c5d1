package org.grassroots.governance.formats.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A date or a date with time.
 *
 * @param patterns tried in order
 */
record DateTimeRule(Head head, List<DatePattern> patterns) implements FieldRule {

  @Override
  public Reading read(List<String> cells) {
    String text = cells.get(0);
    if (text.isEmpty()) {
      return Reading.NOTHING;
    }
    for (DatePattern pattern : patterns) {
      Optional<LocalDateTime> time = pattern.parse(text);
      if (time.isPresent()) {
        return Reading.of(time.get());
      }
    }
    return Reading.cleanedAway("unreadable-date", 0);
  }
}
