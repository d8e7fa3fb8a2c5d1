package org.grassroots.governance.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that the story moves. Not safe for threads. */
final class StoryClock extends Clock {
  private final ZoneId zone;
  private Instant now;

  StoryClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  void moveTo(Instant later) {
    now = later;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new StoryClock(now, other);
  }
}
