package org.grassroots.governance.model.assessment.column;

import java.math.RoundingMode;

/** Rounds the figures of a register in place. */
final class Rounded {
  private Rounded() {}

  static Slot of(Build build, Slot x, int decimals) {
    return of(build, x, decimals, RoundingMode.HALF_UP);
  }

  static Slot of(Build build, Slot x, int decimals, RoundingMode mode) {
    if (decimals < 0 || !Rounder.fits(x.bound(), decimals)) {
      throw new Unsupported("round to " + decimals);
    }
    Rounder rounder = new Rounder(x, decimals, mode);
    double power = Rounder.power(decimals);
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (!Double.isNaN(a[i])) {
              a[i] = rounder.of(frame, i, a[i]) / power;
            }
          }
        });
    double step = 1 / power;
    return new Slot(
        x.place(),
        Bound.of(
            x.bound().least() - step,
            x.bound().most() + step,
            decimals == 0 ? 0 : (x.bound().size() + step) * Bound.EPSILON),
        new Grain.Fixed((long) power),
        x.isWhole());
  }
}
