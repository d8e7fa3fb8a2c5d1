package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A need of an area: everybody who asked for the same thing there.
 *
 * @param category what is needed, a code or published name
 * @param area where; never blank
 * @param volume how many voices, at least 1
 * @param overdue how many of them wait longer than promised, from 0 to {@code volume}
 * @param medianAgeDays how long half of those who still wait have waited at most, in days; 0 when
 *     nobody waits
 * @since 0.1
 */
public record Need(
    String category, String area, long volume, long overdue, BigDecimal medianAgeDays) {

  /** Refuses impossible figures. */
  public Need {
    if (volume < 1 || overdue < 0 || overdue > volume || medianAgeDays.signum() < 0) {
      throw InvalidInput.of(
          "GOV-NED-001",
          "need " + category + " / " + area,
          "volume %s, overdue %s, median age %s".formatted(volume, overdue, medianAgeDays),
          "a volume of at least 1, overdue from 0 to the volume, an age of at least 0");
    }
  }
}
