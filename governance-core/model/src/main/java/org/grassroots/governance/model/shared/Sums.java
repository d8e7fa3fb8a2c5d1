package org.grassroots.governance.model.shared;

import java.util.ArrayList;
import java.util.List;

/** Adds numbers up: fractions at once while they stay short, everything else when needed. */
final class Sums {
  /** Beyond this length of a denominator adding exactly costs more than it gives. */
  private static final int MAX_BITS = 1 << 15;

  private Sums() {}

  static Real of(List<? extends Real> terms) {
    List<Real> open = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (Real term : terms) {
      if (!(term instanceof Fraction fraction)) {
        open.add(term);
      } else if (sum.denominator().bitLength() + fraction.denominator().bitLength() > MAX_BITS) {
        open.add(sum);
        sum = fraction;
      } else {
        sum = sum.plus(fraction);
      }
    }
    if (open.isEmpty()) {
      return sum;
    }
    if (sum.signum() != 0) {
      open.add(sum);
    }
    return open.size() == 1 ? open.get(0) : Irrational.of(Irrational.Kind.SUM, open);
  }
}
