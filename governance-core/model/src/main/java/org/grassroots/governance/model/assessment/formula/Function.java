package org.grassroots.governance.model.assessment.formula;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * The functions of formulas.
 *
 * @since 0.1
 */
public enum Function {
  /** The least of its arguments. */
  MIN(1, 99),
  /** The largest of its arguments. */
  MAX(1, 99),
  /** The sum of its arguments. */
  SUM(1, 99),
  /** The arithmetic mean of its arguments. */
  MEAN(1, 99),
  /** The number without its sign. */
  ABS(1, 1),
  /** The square root. */
  SQRT(1, 1),
  /** The natural logarithm. */
  LN(1, 1),
  /** The decimal logarithm. */
  LOG10(1, 1),
  /** The power of e. */
  EXP(1, 1),
  /** The largest whole number not above. */
  FLOOR(1, 1),
  /** The least whole number not below. */
  CEIL(1, 1),
  /** Rounded half up to so many decimals. */
  ROUND(2, 2),
  /** Limited to the second and third argument. */
  CLIP(3, 3),
  /** The first argument that is known. */
  COALESCE(1, 99);

  private final int least;
  private final int most;

  Function(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** The function of that name. */
  static Optional<Function> named(String name) {
    return Arrays.stream(values()).filter(function -> function.text().equals(name)).findFirst();
  }

  boolean takes(int arguments) {
    return arguments >= least && arguments <= most;
  }

  String arity() {
    return least == most ? String.valueOf(least) : "at least " + least;
  }

  /** As formulas write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  Cell of(List<Real> x) {
    Real first = x.get(0);
    return Cell.of(
        switch (this) {
          case MIN -> x.stream().reduce(Real::min).orElseThrow();
          case MAX -> x.stream().reduce(Real::max).orElseThrow();
          case SUM -> Real.sum(x);
          case MEAN -> Real.sum(x).dividedBy(Fraction.of(x.size(), 1));
          case ABS -> first.abs();
          case SQRT -> first.power(Fraction.of(1, 2));
          case LN -> first.ln();
          case LOG10 -> first.ln().dividedBy(Fraction.of(10, 1).ln());
          case EXP -> first.exp();
          case FLOOR -> Fraction.of(first.rounded(0, RoundingMode.FLOOR));
          case CEIL -> Fraction.of(first.rounded(0, RoundingMode.CEILING));
          case ROUND ->
              Fraction.of(first.rounded(x.get(1).floor().intValueExact(), RoundingMode.HALF_UP));
          case CLIP -> first.max(x.get(1)).min(x.get(2));
          case COALESCE -> first;
        });
  }
}
