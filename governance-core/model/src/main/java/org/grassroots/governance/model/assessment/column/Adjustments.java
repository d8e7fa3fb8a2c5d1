package org.grassroots.governance.model.assessment.column;

import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Adjust;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;

/** Turns bonus points and deductions into loops. */
final class Adjustments {
  private static final Fraction PERCENT = Fraction.of(1, 100);
  private final Build build;
  private final Arithmetic arithmetic;
  private final Node node;

  Adjustments(Build build, Node node) {
    this.build = build;
    this.arithmetic = new Arithmetic(build);
    this.node = node;
  }

  Slot after(Slot x, Adjust step) {
    boolean isWhole = x.isWhole();
    int before = build.guarded(build.known(x));
    Slot sum = amounts(step);
    build.guarded(before);
    Slot points = based(arithmetic.clip(sum, Optional.empty(), step.cap()), x, step);
    if (step.sign() == Adjust.Sign.BONUS) {
      return where(arithmetic.plus(x, points), isWhole);
    }
    Slot start = build.copy(x);
    Slot less = arithmetic.minus(x, points);
    if (step.floor().isEmpty()) {
      build.release(start);
      return where(less, isWhole);
    }
    return where(
        arithmetic.max(less, arithmetic.clip(start, Optional.empty(), step.floor())), isWhole);
  }

  private Slot amounts(Adjust step) {
    Slot sum = step.items().isEmpty() ? build.constant(Fraction.ZERO) : amount(step.items().get(0));
    for (Adjust.Item item : step.items().stream().skip(1).toList()) {
      sum = arithmetic.plus(sum, amount(item));
    }
    return sum;
  }

  private static Slot where(Slot x, boolean isWhole) {
    return new Slot(x.place(), x.bound(), x.grain(), isWhole);
  }

  private Slot based(Slot points, Slot x, Adjust step) {
    return switch (step.base()) {
      case POINTS -> points;
      case PERCENT_OF_FULL ->
          arithmetic.affine(points, PERCENT.times(node.full().orElseThrow()), Fraction.ZERO);
      case PERCENT_OF_VALUE ->
          arithmetic.times(arithmetic.affine(points, PERCENT, Fraction.ZERO), known(build.copy(x)));
    };
  }

  /** Where there is no figure nothing is added to it. */
  private Slot known(Slot x) {
    build.add(frame -> zeroed(frame.numbers[x.place()], frame.count));
    return new Slot(x.place(), x.bound().or(Bound.constant(Fraction.ZERO)), x.grain(), true);
  }

  private static void zeroed(double[] x, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = !Double.isNaN(x[i]) ? x[i] : 0;
    }
  }

  /** An amount that counts; below 0 the exact way refuses it. */
  private Slot amount(Adjust.Item item) {
    Slot amount = Formulas.ofData(build).of(item.amount());
    if (item.when().isPresent()) {
      int holds = Formulas.ofData(build).conditions().of(item.when().get());
      Build.Flag unknown = build.flag("unknown:" + item.id());
      build.add(
          frame -> {
            byte[] truth = frame.truths[holds];
            double[] a = frame.numbers[amount.place()];
            for (int i = 0; i < frame.count; i++) {
              if (truth[i] != Frame.YES) {
                a[i] = 0;
              }
              if (truth[i] == Frame.UNKNOWN) {
                unknown.raise(frame, i);
              }
            }
          });
    }
    Slot counted = known(amount);
    Threshold zero = new Threshold(counted, Fraction.ZERO);
    if (counted.bound().least() - counted.bound().error() < 0) {
      build.add(frame -> positive(frame, frame.numbers[counted.place()], zero));
    }
    return arithmetic.clip(counted, Optional.of(Fraction.ZERO), item.cap());
  }

  private static void positive(Frame frame, double[] x, Threshold zero) {
    for (int i = 0; i < frame.count; i++) {
      if (zero.order(frame, i, x[i]) < 0) {
        frame.undecided(i);
      }
    }
  }
}
