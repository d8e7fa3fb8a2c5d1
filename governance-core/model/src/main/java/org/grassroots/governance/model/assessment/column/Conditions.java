package org.grassroots.governance.model.assessment.column;

import java.util.Arrays;
import java.util.Optional;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.shared.Fraction;

/** Turns conditions into loops; a result is a register of no, yes and unknown. */
final class Conditions {
  private final Build build;
  private final Formulas formulas;

  Conditions(Build build, Formulas formulas) {
    this.build = build;
    this.formulas = formulas;
  }

  int of(Condition condition) {
    if (condition instanceof Condition.Compared compared) {
      return compared(compared);
    }
    if (condition instanceof Condition.OneOf one) {
      return oneOf(one);
    }
    if (condition instanceof Condition.Present present) {
      return present(formulas.name(present.name()));
    }
    if (condition instanceof Condition.Both both) {
      return joined(of(both.left()), of(both.right()), Frame.NO);
    }
    if (condition instanceof Condition.Either either) {
      return joined(of(either.left()), of(either.right()), Frame.YES);
    }
    return not(of(((Condition.Not) condition).condition()));
  }

  private int compared(Condition.Compared compared) {
    Slot difference =
        formulas.of(
            new org.grassroots.governance.model.assessment.formula.Formula.Joined(
                '-', compared.left(), compared.right()));
    Threshold zero = new Threshold(difference, Fraction.ZERO);
    String operator = compared.operator();
    boolean below = operator.equals("<") || operator.equals("<=") || operator.equals("!=");
    boolean same = operator.equals("==") || operator.equals("<=") || operator.equals(">=");
    boolean above = operator.equals(">") || operator.equals(">=") || operator.equals("!=");
    int truth = build.truth();
    build.add(
        frame -> {
          byte[] holds = frame.truths[truth];
          double[] x = frame.numbers[difference.place()];
          for (int i = 0; i < frame.count; i++) {
            if (!Double.isNaN(x[i])) {
              int order = zero.order(frame, i, x[i]);
              holds[i] = (order < 0 ? below : order > 0 ? above : same) ? Frame.YES : Frame.NO;
            } else {
              holds[i] = Frame.UNKNOWN;
            }
          }
        });
    build.release(difference);
    return truth;
  }

  private int oneOf(Condition.OneOf one) {
    int truth = build.truth();
    Optional<Texts> texts = build.columns.texts(one.name());
    if (texts.isEmpty()) {
      build.add(frame -> Arrays.fill(frame.truths[truth], 0, frame.count, Frame.UNKNOWN));
      return truth;
    }
    int[] codes = texts.get().codes();
    boolean[] meets = texts.get().meets(one.texts()::contains);
    build.add(
        frame -> {
          byte[] holds = frame.truths[truth];
          for (int i = 0; i < frame.count; i++) {
            int code = codes[frame.start + i];
            holds[i] = code < 0 ? Frame.UNKNOWN : meets[code] ? Frame.YES : Frame.NO;
          }
        });
    return truth;
  }

  private int present(Slot slot) {
    int truth = build.known(slot);
    build.release(slot);
    return truth;
  }

  /** One decisive answer decides; else both must be known. */
  private int joined(int left, int right, byte decisive) {
    byte other = decisive == Frame.YES ? Frame.NO : Frame.YES;
    build.add(
        frame -> {
          byte[] a = frame.truths[left];
          byte[] b = frame.truths[right];
          for (int i = 0; i < frame.count; i++) {
            boolean isDecided = a[i] == decisive || b[i] == decisive;
            boolean isKnown = a[i] != Frame.UNKNOWN && b[i] != Frame.UNKNOWN;
            a[i] = isDecided ? decisive : isKnown ? other : Frame.UNKNOWN;
          }
        });
    return left;
  }

  private int not(int truth) {
    build.add(
        frame -> {
          byte[] holds = frame.truths[truth];
          for (int i = 0; i < frame.count; i++) {
            holds[i] =
                holds[i] == Frame.UNKNOWN
                    ? Frame.UNKNOWN
                    : holds[i] == Frame.YES ? Frame.NO : Frame.YES;
          }
        });
    return truth;
  }
}
