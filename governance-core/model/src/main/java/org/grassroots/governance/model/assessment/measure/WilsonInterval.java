package org.grassroots.governance.model.assessment.measure;

import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * The Wilson interval of a rate, exact: honest also for few cases and for rates near 0 and 1.
 *
 * @param low at most the rate
 * @param high at least the rate
 * @since 0.1
 */
public record WilsonInterval(Real low, Real high) {
  private static final Fraction HALF = Fraction.of(1, 2);

  /**
   * The interval of a share of cases.
   *
   * @param share from 0 to 1
   * @param cases above 0; need not be whole where cases are weighed
   * @param z the quantile of the normal distribution, above 0
   */
  public static WilsonInterval of(Real share, Real cases, Fraction z) {
    Real square = z.times(z).dividedBy(cases);
    Real middle = share.plus(square.times(HALF));
    Real spread =
        share
            .times(Fraction.ONE.minus(share))
            .dividedBy(cases)
            .plus(square.times(HALF).times(HALF).dividedBy(cases));
    Real half = spread.power(HALF).times(z);
    Real whole = Fraction.ONE.plus(square);
    return new WilsonInterval(
        share.signum() == 0 ? Fraction.ZERO : middle.minus(half).dividedBy(whole),
        share.equals(Fraction.ONE) ? Fraction.ONE : middle.plus(half).dividedBy(whole));
  }

  /** The interval of the rate times a constant above 0. */
  public WilsonInterval times(Fraction scale) {
    return new WilsonInterval(low.times(scale), high.times(scale));
  }
}
