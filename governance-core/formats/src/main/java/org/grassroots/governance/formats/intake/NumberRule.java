package org.grassroots.governance.formats.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.table.DecimalText;

/**
 * An exact decimal number.
 *
 * @param from the least allowed; empty: any
 * @param to the greatest allowed; empty: any
 */
record NumberRule(Head head, Optional<BigDecimal> from, Optional<BigDecimal> to)
    implements FieldRule {
  @Override
  public Reading read(List<String> cells) {
    if (cells.get(0).isEmpty()) {
      return Reading.NOTHING;
    }
    Optional<BigDecimal> number = DecimalText.parse(cells.get(0));
    if (number.isEmpty()) {
      return Reading.cleanedAway("unreadable-number", 0);
    }
    boolean tooSmall = from.isPresent() && number.get().compareTo(from.get()) < 0;
    boolean tooLarge = to.isPresent() && number.get().compareTo(to.get()) > 0;
    return tooSmall || tooLarge ? Reading.cleanedAway("out-of-range", 0) : Reading.of(number.get());
  }
}
