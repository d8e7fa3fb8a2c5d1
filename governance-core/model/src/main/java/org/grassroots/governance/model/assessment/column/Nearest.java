package org.grassroots.governance.model.assessment.column;

/** Tells by which denominator the exact figure behind a double is found. */
final class Nearest {
  private static final double SURE = 0.25;

  /** Whole numbers up to this are exact beside half a step. */
  private static final double WHOLE = 0x1.0p50;

  private final Grain grain;
  private final double finest;

  Nearest(Slot slot) {
    grain = slot.grain();
    finest =
        Math.min(
            slot.bound().error() == 0 ? WHOLE : SURE / slot.bound().error(),
            WHOLE / Math.max(slot.bound().size(), Double.MIN_NORMAL));
  }

  /** A denominator of which the nearest multiple is the exact figure; 0 when there is none. */
  long grain(Frame frame, int unit) {
    long found = grain.at(frame, unit);
    return found < finest ? found : 0;
  }
}
