package org.grassroots.governance.engine.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.grassroots.governance.spi.access.Actor;

/**
 * The one context of a call: who, why, by which clock, in which language.
 *
 * @param actor who acts
 * @param purpose why, a code; may be empty
 * @param clock what time it is
 * @param locale the language of messages
 * @since 0.1
 */
public record Call(Actor actor, String purpose, Clock clock, Locale locale) {

  /** Now, to the microsecond, as stores keep it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
