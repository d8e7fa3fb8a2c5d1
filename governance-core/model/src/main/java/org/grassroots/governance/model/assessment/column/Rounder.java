package org.grassroots.governance.model.assessment.column;

import java.math.RoundingMode;

/** Rounds the figures of a register to whole multiples of a power of ten, or leaves undecided. */
final class Rounder {
  /** Finer results would not fit in a double. */
  static final int MAX_DECIMALS = 15;

  private static final double FIT = 0x1.0p50;
  private static final double LONG = 0x1.0p62;
  private static final double HALF = 0.5;
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final double scale;
  private final double slack;
  private final RoundingMode mode;
  private final boolean isHalf;
  private final Nearest nearest;

  Rounder(Slot slot, int decimals, RoundingMode mode) {
    this.scale = POWERS[decimals];
    this.mode = mode;
    this.isHalf =
        mode == RoundingMode.HALF_UP
            || mode == RoundingMode.HALF_DOWN
            || mode == RoundingMode.HALF_EVEN;
    Bound bound = slot.bound();
    this.slack =
        bound.error() * scale * Bound.SLACK + 4 * Bound.EPSILON * (bound.size() * scale + 1);
    this.nearest = new Nearest(slot);
  }

  /** Whether results fit; where they do not, nothing can be rounded this way. */
  static boolean fits(Bound bound, int decimals) {
    return decimals <= MAX_DECIMALS && bound.size() * POWERS[decimals] < FIT;
  }

  static double power(int decimals) {
    return POWERS[decimals];
  }

  /** The rounded figure times ten to the decimals; anything for what stays undecided. */
  long of(Frame frame, int unit, double figure) {
    double scaled = figure * scale;
    double whole = Math.rint(scaled);
    double beside = Math.abs(scaled - whole);
    if (isHalf) {
      return HALF - beside > slack ? (long) whole : close(frame, unit, figure);
    }
    return beside > slack ? directed(scaled) : close(frame, unit, figure);
  }

  private long directed(double scaled) {
    return (long)
        switch (mode) {
          case FLOOR -> Math.floor(scaled);
          case CEILING -> Math.ceil(scaled);
          case UP -> scaled < 0 ? Math.floor(scaled) : Math.ceil(scaled);
          default -> scaled < 0 ? Math.ceil(scaled) : Math.floor(scaled);
        };
  }

  private long close(Frame frame, int unit, double figure) {
    long grain = nearest.grain(frame, unit);
    double whole = Math.rint(figure * grain);
    if (grain == 0 || Math.abs(whole) * scale >= LONG) {
      frame.undecided(unit);
      return 0;
    }
    return divided((long) whole * (long) scale, grain);
  }

  private long divided(long number, long divisor) {
    long quotient = number / divisor;
    long rest = Math.abs(number % divisor);
    if (rest == 0) {
      return quotient;
    }
    long away = quotient + (number < 0 ? -1 : 1);
    int half = Long.compare(rest, divisor - rest);
    return switch (mode) {
      case HALF_UP -> half >= 0 ? away : quotient;
      case HALF_DOWN -> half > 0 ? away : quotient;
      case HALF_EVEN -> half > 0 || half == 0 && (quotient & 1) != 0 ? away : quotient;
      case UP -> away;
      case FLOOR -> number < 0 ? away : quotient;
      case CEILING -> number < 0 ? quotient : away;
      default -> quotient;
    };
  }
}
