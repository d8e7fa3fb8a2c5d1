package org.grassroots.governance.model.assessment.column;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.formula.Function;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Turns formulas into loops; every result is a register of its own. */
final class Formulas {
  private static final int MAX_POWER = 16;
  private final Build build;
  private final Arithmetic arithmetic;
  private final Names names;

  /** What a name of a formula stands for. */
  @FunctionalInterface
  interface Names {
    /** A register of its own. */
    Slot number(String name);
  }

  Formulas(Build build, Names names) {
    this.build = build;
    this.arithmetic = new Arithmetic(build);
    this.names = names;
  }

  /** Over the columns of the data. */
  static Formulas ofData(Build build) {
    return new Formulas(build, build::load);
  }

  Conditions conditions() {
    return new Conditions(build, this);
  }

  Slot name(String name) {
    return names.number(name);
  }

  Slot of(Formula formula) {
    Optional<Real> constant = constant(formula);
    if (constant.isPresent()) {
      return build.constant(constant.get());
    }
    if (formula instanceof Formula.Name name) {
      return name(name.name());
    }
    if (formula instanceof Formula.Joined joined) {
      return joined(joined);
    }
    if (formula instanceof Formula.Call call) {
      return call(call);
    }
    if (formula instanceof Formula.Choice choice) {
      return choice(choice);
    }
    throw new Unsupported(formula);
  }

  /** The value of a formula without names, where it has one. */
  private static Optional<Real> constant(Formula formula) {
    List<String> found = new ArrayList<>();
    formula.names(found::add, found::add);
    if (!found.isEmpty() || formula instanceof Formula.Choice) {
      return Optional.empty();
    }
    Cell cell = formula.of(NOWHERE);
    if (cell.number().isEmpty()) {
      throw new Unsupported(formula);
    }
    return cell.number();
  }

  private static final Scope NOWHERE =
      new Scope() {
        @Override
        public Cell number(String name) {
          return Cell.Absent.MISSING;
        }

        @Override
        public Optional<String> text(String name) {
          return Optional.empty();
        }
      };

  private Slot joined(Formula.Joined joined) {
    Optional<Real> left = constant(joined.left());
    Optional<Real> right = constant(joined.right());
    if (joined.operator() == '^') {
      if (right.isPresent() && right.get() instanceof Fraction exponent) {
        return power(of(joined.left()), exponent);
      }
      throw new Unsupported(joined);
    }
    if (left.isPresent() && joined.operator() != '/') {
      Slot x = of(joined.right());
      return switch (joined.operator()) {
        case '+' -> arithmetic.affine(x, Fraction.ONE, left.get());
        case '-' -> arithmetic.affine(x, Fraction.of(-1, 1), left.get());
        default -> arithmetic.affine(x, left.get(), Fraction.ZERO);
      };
    }
    if (right.isPresent() && (joined.operator() != '/' || right.get().signum() != 0)) {
      Slot x = of(joined.left());
      return switch (joined.operator()) {
        case '+' -> arithmetic.affine(x, Fraction.ONE, right.get());
        case '-' -> arithmetic.affine(x, Fraction.ONE, right.get().negate());
        case '*' -> arithmetic.affine(x, right.get(), Fraction.ZERO);
        default -> arithmetic.affine(x, Fraction.ONE.dividedBy(right.get()), Fraction.ZERO);
      };
    }
    Slot x = of(joined.left());
    Slot y = of(joined.right());
    return switch (joined.operator()) {
      case '+' -> arithmetic.plus(x, y);
      case '-' -> arithmetic.minus(x, y);
      case '*' -> arithmetic.times(x, y);
      default -> arithmetic.dividedBy(x, y);
    };
  }

  private Slot power(Slot x, Fraction exponent) {
    boolean isWhole = exponent.denominator().equals(BigInteger.ONE);
    if (!isWhole || exponent.signum() <= 0 || exponent.compareTo(Fraction.of(MAX_POWER, 1)) > 0) {
      return new Curves(build).power(x, exponent);
    }
    Slot result = build.copy(x);
    for (int i = exponent.numerator().intValueExact(); i > 1; i--) {
      result = arithmetic.times(result, build.copy(x));
    }
    build.release(x);
    return result;
  }

  private Slot call(Formula.Call call) {
    List<Formula> arguments = call.arguments();
    Slot first = of(arguments.get(0));
    return switch (call.function()) {
      case MIN -> folded(first, arguments, arithmetic::min);
      case MAX -> folded(first, arguments, arithmetic::max);
      case SUM -> folded(first, arguments, arithmetic::plus);
      case MEAN ->
          arithmetic.affine(
              folded(first, arguments, arithmetic::plus),
              Fraction.of(1, arguments.size()),
              Fraction.ZERO);
      case CLIP ->
          arithmetic.min(arithmetic.max(first, of(arguments.get(1))), of(arguments.get(2)));
      case COALESCE -> folded(first, arguments, this::otherwise);
      case ROUND ->
          Rounded.of(
              build,
              first,
              constant(arguments.get(1))
                  .orElseThrow(() -> new Unsupported(call))
                  .floor()
                  .intValueExact());
      default -> simple(call.function(), first);
    };
  }

  private Slot simple(Function function, Slot x) {
    return switch (function) {
      case FLOOR -> Rounded.of(build, x, 0, java.math.RoundingMode.FLOOR);
      case CEIL -> Rounded.of(build, x, 0, java.math.RoundingMode.CEILING);
      case ABS ->
          arithmetic.max(build.copy(x), arithmetic.affine(x, Fraction.of(-1, 1), Fraction.ZERO));
      case SQRT -> new Curves(build).power(x, Fraction.of(1, 2));
      case LN -> new Curves(build).ln(x);
      case EXP -> new Curves(build).exp(x);
      case LOG10 -> {
        Real ten = Fraction.of(10, 1).ln();
        yield arithmetic.affine(
            new Curves(build).ln(x), Fraction.ONE.dividedBy(ten), Fraction.ZERO);
      }
      default -> throw new Unsupported(function);
    };
  }

  /** Joins the arguments after the first to it. */
  private Slot folded(
      Slot first, List<Formula> arguments, java.util.function.BinaryOperator<Slot> join) {
    Slot result = first;
    for (Formula argument : arguments.subList(1, arguments.size())) {
      result = join.apply(result, of(argument));
    }
    return result;
  }

  /** The first known; where none is, the first as it is. */
  private Slot otherwise(Slot x, Slot y) {
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          double[] b = frame.numbers[y.place()];
          for (int i = 0; i < frame.count; i++) {
            a[i] = !Double.isNaN(a[i]) || Double.isNaN(b[i]) ? a[i] : b[i];
          }
        });
    build.release(y);
    return new Slot(
        x.place(), x.bound().or(y.bound()), x.grain().and(y.grain()), x.isWhole() || y.isWhole());
  }

  private Slot choice(Formula.Choice choice) {
    int truth = conditions().of(choice.condition());
    Slot then = of(choice.then());
    Slot otherwise = of(choice.otherwise());
    build.add(
        frame -> {
          byte[] holds = frame.truths[truth];
          double[] a = frame.numbers[then.place()];
          double[] b = frame.numbers[otherwise.place()];
          for (int i = 0; i < frame.count; i++) {
            a[i] = holds[i] == Frame.YES ? a[i] : holds[i] == Frame.NO ? b[i] : Absents.MISSING_NAN;
          }
        });
    build.release(otherwise);
    return new Slot(
        then.place(),
        then.bound().or(otherwise.bound()),
        then.grain().and(otherwise.grain()),
        false);
  }
}
