package org.grassroots.governance.model.shared.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * No more than so many tries within any stretch of time.
 *
 * @param messages from 1 to 1000
 * @param per the stretch; positive
 * @since 0.1
 */
public record RateRule(int messages, Duration per) {
  private static final int MOST = 1000;

  /** Checks both. */
  public RateRule {
    if (messages < 1 || messages > MOST) {
      throw InvalidInput.of("GOV-NTF-003", "messages", String.valueOf(messages), "from 1 to 1000");
    }
    if (per.isNegative() || per.isZero()) {
      throw InvalidInput.of("GOV-NTF-003", "per", per.toString(), "a positive time");
    }
  }

  /** The tries that still count at {@code now}. */
  public List<Instant> counting(List<Instant> tries, Instant now) {
    return tries.stream().filter(at -> at.plus(per).isAfter(now)).sorted().toList();
  }

  /** From when on one more try is allowed after these; {@code now} or later. */
  public Instant freeAt(List<Instant> tries, Instant now) {
    List<Instant> counting = counting(tries, now);
    return counting.size() < messages ? now : counting.get(counting.size() - messages).plus(per);
  }
}
