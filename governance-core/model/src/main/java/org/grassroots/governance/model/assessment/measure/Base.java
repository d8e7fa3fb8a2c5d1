package org.grassroots.governance.model.assessment.measure;

import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/**
 * On how many cases a rate stands. A rate on fewer than the least is suppressed; beside one that is
 * shown stands its interval.
 *
 * @param of the number of cases
 * @param least how many there must be
 * @param suppressed what a rate on fewer counts as
 * @param scale what the whole is: 1 for shares, 100 for percent; above 0
 * @param confidence how sure the interval is; empty for no interval
 * @since 0.1
 */
public record Base(
    Formula of,
    Fraction least,
    Suppressed suppressed,
    Fraction scale,
    Optional<Confidence> confidence) {

  /** What a rate on a small base counts as. */
  public enum Suppressed {
    /** It leaves numerator and denominator of its group. */
    NOT_APPLICABLE,
    /** It is missing; the policy of the node says what becomes of it. */
    MISSING;

    /** The cell it stands for. */
    public Cell cell() {
      return this == MISSING ? Cell.Absent.MISSING : Cell.Absent.NOT_APPLICABLE;
    }
  }

  /** Refuses a least below 0 and a scale that is not above 0. */
  public Base {
    if (least.signum() < 0 || scale.signum() <= 0) {
      throw InvalidInput.of(
          "GOV-ASM-060",
          "base",
          "least " + least + ", scale " + scale,
          "least from 0, scale above 0");
    }
  }

  /** Tells every name of a number, and every name of a text, that it looks at. */
  public void names(Consumer<String> number, Consumer<String> text) {
    of.names(number, text);
  }

  /**
   * The interval of a rate on so many cases; empty without a confidence, without a case, and where
   * the figure is no share of the scale.
   */
  public Optional<WilsonInterval> interval(Real figure, Real cases) {
    Real share = figure.dividedBy(scale);
    boolean isShare = share.signum() >= 0 && share.compareWith(Fraction.ONE) <= 0;
    return confidence
        .filter(unused -> isShare && cases.signum() > 0)
        .map(level -> WilsonInterval.of(share, cases, level.z()).times(scale));
  }
}
