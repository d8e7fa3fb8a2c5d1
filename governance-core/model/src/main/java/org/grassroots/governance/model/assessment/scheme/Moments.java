package org.grassroots.governance.model.assessment.scheme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Mean, variance, skewness and kurtosis of figures, exact. Skewness and kurtosis do not change when
 * all figures are multiplied by the same number, so fractions are brought to whole numbers first.
 */
final class Moments {
  private final List<Real> ascending;
  private final List<? extends Real> deviations;

  Moments(List<Real> ascending) {
    this.ascending = ascending;
    this.deviations = deviations(ascending);
  }

  Real mean() {
    return Real.sum(ascending).dividedBy(count());
  }

  boolean isConstant() {
    return ascending.isEmpty()
        || ascending.get(0).compareWith(ascending.get(ascending.size() - 1)) == 0;
  }

  Real variance(boolean sample) {
    Real mean = mean();
    List<Real> squares =
        ascending.stream().map(value -> value.minus(mean).power(Fraction.of(2, 1))).toList();
    return Real.sum(squares).dividedBy(Fraction.of(ascending.size() - (sample ? 1 : 0), 1));
  }

  /** -1, 0 or 1. */
  int skewSign() {
    return central(3).signum();
  }

  /** The square of the sample skewness; n from 3, not constant. */
  Real squaredSkewness() {
    long n = ascending.size();
    Real cubes = central(3).times(Fraction.of(n, (n - 1) * (n - 2)));
    return cubes.times(cubes).dividedBy(scaledVariance().power(Fraction.of(3, 1)));
  }

  /** The sample excess kurtosis; n from 4, not constant. */
  Real kurtosis() {
    long n = ascending.size();
    Fraction factor = Fraction.of(n * (n + 1), (n - 1) * (n - 2)).dividedBy(Fraction.of(n - 3, 1));
    Fraction less = Fraction.of(3 * (n - 1) * (n - 1), (n - 2) * (n - 3));
    return central(4)
        .times(factor)
        .dividedBy(scaledVariance().power(Fraction.of(2, 1)))
        .minus(less);
  }

  private Fraction count() {
    return Fraction.of(ascending.size(), 1);
  }

  private Real scaledVariance() {
    return central(2).dividedBy(Fraction.of(ascending.size() - 1, 1));
  }

  private Real central(int order) {
    Fraction power = Fraction.of(order, 1);
    return Real.sum(deviations.stream().map(deviation -> deviation.power(power)).toList());
  }

  /** The distances from the mean, all times the same number. */
  private static List<? extends Real> deviations(List<Real> figures) {
    List<Fraction> fractions = new ArrayList<>();
    figures.forEach(
        figure -> {
          if (figure instanceof Fraction fraction) {
            fractions.add(fraction);
          }
        });
    if (fractions.isEmpty() || fractions.size() < figures.size()) {
      Real sum = Real.sum(figures);
      Fraction count = Fraction.of(figures.size(), 1);
      return figures.stream().map(figure -> figure.times(count).minus(sum)).toList();
    }
    BigInteger scale = BigInteger.ONE;
    for (Fraction fraction : fractions) {
      BigInteger part = fraction.denominator();
      scale = scale.divide(scale.gcd(part)).multiply(part);
    }
    return whole(fractions, scale);
  }

  private static List<Fraction> whole(List<Fraction> fractions, BigInteger scale) {
    List<BigInteger> whole = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (Fraction fraction : fractions) {
      BigInteger number = fraction.numerator().multiply(scale.divide(fraction.denominator()));
      whole.add(number);
      sum = sum.add(number);
    }
    BigInteger count = BigInteger.valueOf(fractions.size());
    List<Fraction> deviations = new ArrayList<>();
    for (BigInteger number : whole) {
      deviations.add(new Fraction(number.multiply(count).subtract(sum), BigInteger.ONE));
    }
    return deviations;
  }
}
