package org.grassroots.governance.model.assessment.column;

import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Arithmetic on registers; the first operand is overwritten, the second given back. */
final class Arithmetic {
  /** Below this share of the largest divisor a unit is left to the exact way. */
  private static final double SMALL = 1e-6;

  private final Build build;

  Arithmetic(Build build) {
    this.build = build;
  }

  Slot affine(Slot x, Real factor, Real offset) {
    if (factor.equals(Fraction.ONE) && offset.equals(Fraction.ZERO)) {
      return x;
    }
    double a = Bound.near(factor);
    double b = Bound.near(offset);
    build.add(frame -> affine(frame.numbers[x.place()], frame.count, a, b));
    return build.sane(scaled(x, factor, offset));
  }

  /** Times a factor plus an offset, kept between two ends, in one loop. */
  Slot within(Slot x, Real factor, Real offset, Step.Span span) {
    Slot scaled = scaled(x, factor, offset);
    if (!scaled.bound().isSane()) {
      return clip(affine(x, factor, offset), Optional.of(span.least()), Optional.of(span.most()));
    }
    double a = Bound.near(factor);
    double b = Bound.near(offset);
    double low = Bound.near(span.least());
    double high = Bound.near(span.most());
    build.add(
        frame -> within(frame.numbers[x.place()], frame.count, new double[] {a, b, low, high}));
    return clipped(scaled, Optional.of(span.least()), Optional.of(span.most()));
  }

  private static void within(double[] x, int count, double[] line) {
    double a = line[0];
    double b = line[1];
    double low = line[2];
    double high = line[3];
    for (int i = 0; i < count; i++) {
      double figure = x[i];
      if (!Double.isNaN(figure)) {
        double v = a * figure + b;
        x[i] = v < low ? low : v > high ? high : v;
      }
    }
  }

  private static Slot scaled(Slot x, Real factor, Real offset) {
    double a = Bound.near(factor);
    double b = Bound.near(offset);
    Bound in = x.bound();
    double one = a * in.least() + b;
    double other = a * in.most() + b;
    double error =
        Math.abs(a) * in.error() + 4 * Bound.EPSILON * (Math.abs(a) * in.size() + Math.abs(b));
    Grain grain =
        factor instanceof Fraction f ? x.grain().times(f).and(Build.grain(offset)) : Grain.NONE;
    return new Slot(
        x.place(), Bound.of(Math.min(one, other), Math.max(one, other), error), grain, x.isWhole());
  }

  private static void affine(double[] x, int count, double a, double b) {
    for (int i = 0; i < count; i++) {
      x[i] = !Double.isNaN(x[i]) ? a * x[i] + b : x[i];
    }
  }

  Slot clip(Slot x, Optional<? extends Real> from, Optional<? extends Real> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return x;
    }
    double low = from.map(Bound::near).orElse(Double.NEGATIVE_INFINITY);
    double high = to.map(Bound::near).orElse(Double.POSITIVE_INFINITY);
    build.add(frame -> clip(frame.numbers[x.place()], frame.count, low, high));
    return clipped(x, from, to);
  }

  private static Slot clipped(Slot x, Optional<? extends Real> from, Optional<? extends Real> to) {
    Bound bound = x.bound();
    Grain grain = x.grain();
    if (from.isPresent()) {
      bound = bound.max(Bound.constant(from.get()));
      grain = grain.and(Build.grain(from.get()));
    }
    if (to.isPresent()) {
      bound = bound.min(Bound.constant(to.get()));
      grain = grain.and(Build.grain(to.get()));
    }
    return new Slot(x.place(), bound, grain, x.isWhole());
  }

  private static void clip(double[] x, int count, double low, double high) {
    for (int i = 0; i < count; i++) {
      double v = x[i];
      x[i] = v < low ? low : v > high ? high : v;
    }
  }

  Slot plus(Slot x, Slot y) {
    return both(x, y, x.bound().plus(y.bound()), x.grain().and(y.grain()), (a, b) -> a + b);
  }

  Slot minus(Slot x, Slot y) {
    return both(
        x, y, x.bound().plus(y.bound().negate()), x.grain().and(y.grain()), (a, b) -> a - b);
  }

  Slot times(Slot x, Slot y) {
    return both(x, y, x.bound().times(y.bound()), x.grain().times(y.grain()), (a, b) -> a * b);
  }

  Slot min(Slot x, Slot y) {
    return both(x, y, x.bound().min(y.bound()), x.grain().and(y.grain()), Math::min);
  }

  Slot max(Slot x, Slot y) {
    return both(x, y, x.bound().max(y.bound()), x.grain().and(y.grain()), Math::max);
  }

  /** A function of two figures. */
  @FunctionalInterface
  interface Both {
    double of(double a, double b);
  }

  private Slot both(Slot x, Slot y, Bound bound, Grain grain, Both function) {
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          double[] b = frame.numbers[y.place()];
          for (int i = 0; i < frame.count; i++) {
            double result = function.of(a[i], b[i]);
            a[i] = !Double.isNaN(a[i]) && !Double.isNaN(b[i]) ? result : Absents.joined(a[i], b[i]);
          }
        });
    build.release(y);
    return build.sane(new Slot(x.place(), bound, grain, x.isWhole() && y.isWhole()));
  }

  /** A divisor of 0 makes the result undefined, unless the first does not apply. */
  Slot dividedBy(Slot x, Slot y) {
    Bound bound = y.bound();
    double least = Math.max(bound.least(), -bound.most());
    double near =
        least - bound.error() > 0
            ? least - bound.error()
            : y.grain() instanceof Grain.Fixed fixed && fixed.value() > 0
                ? 1.0 / fixed.value() - bound.error()
                : bound.size() * SMALL;
    double divisor = Math.max(near, 4 * bound.error() + Double.MIN_NORMAL) / Bound.SLACK;
    double size = 2 * x.bound().size() / divisor;
    double error =
        2 * (x.bound().error() + size * bound.error()) / divisor + 4 * Bound.EPSILON * size;
    boolean isPositive = x.bound().least() >= 0 && bound.least() >= 0;
    int grain = build.number();
    Threshold zero = new Threshold(y, Fraction.ZERO);
    Nearest below = new Nearest(y);
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          double[] b = frame.numbers[y.place()];
          double[] g = frame.numbers[grain];
          for (int i = 0; i < frame.count; i++) {
            g[i] = 1;
            if (!Double.isNaN(b[i]) && Math.abs(b[i]) < divisor) {
              small(frame, i, a, b[i], zero);
            } else if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
              a[i] /= b[i];
              g[i] = numerator(frame, i, b[i], below);
            } else {
              a[i] = Absents.joined(a[i], b[i]);
            }
          }
        });
    build.release(y);
    Grain denominator = Grain.of(grain);
    return build.sane(
        new Slot(
            x.place(),
            Bound.of(isPositive ? 0 : -size, size, error),
            x.grain().times(denominator),
            false));
  }

  /** The divisor as a fraction is {@code this / its grain}. */
  private static double numerator(Frame frame, int unit, double divisor, Nearest below) {
    return Math.rint(divisor * below.grain(frame, unit));
  }

  private static void small(Frame frame, int unit, double[] a, double divisor, Threshold zero) {
    if (zero.order(frame, unit, divisor) != 0) {
      frame.undecided(unit);
      a[unit] = 0;
    } else if (!Double.isNaN(a[unit]) || Absents.code(a[unit]) != Absents.NOT_APPLICABLE) {
      a[unit] = Absents.UNDEFINED_NAN;
    }
  }
}
