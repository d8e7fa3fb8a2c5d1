package org.grassroots.governance.model.shared.notification;

import java.time.Duration;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Several messages of one kind to one recipient go out as one.
 *
 * @param every how long the first of them waits for others; positive
 * @param most how many one may hold, from 2 to 100
 * @since 0.1
 */
public record DigestRule(Duration every, int most) {
  private static final int FULLEST = 100;

  /** Checks both. */
  public DigestRule {
    if (every.isNegative() || every.isZero()) {
      throw InvalidInput.of("GOV-NTF-003", "every", every.toString(), "a positive time");
    }
    if (most < 2 || most > FULLEST) {
      throw InvalidInput.of("GOV-NTF-003", "most", String.valueOf(most), "from 2 to 100");
    }
  }
}
