package org.grassroots.governance.model.shared;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites a number so that what is equal by the laws of roots, powers and logarithms cancels.
 * Asked only when digits alone do not tell two numbers apart: {@code ln 6 - ln 2 - ln 3} is 0,
 * however many digits are computed.
 *
 * <p>Sums of roots of fractions are always decided: roots of which none is a fraction times another
 * are independent over the fractions (Besicovitch 1940).
 */
final class Simplified {
  /** Logarithms are joined while the number inside stays shorter. */
  private static final int MAX_BITS = 1 << 14;

  /** Products of sums are multiplied out while they have no more terms. */
  private static final int MAX_TERMS = 64;

  private final Map<Real, List<Monomial>> done = new IdentityHashMap<>();

  private Simplified() {}

  static Real of(Real number) {
    return total(joinedLogarithms(new Simplified().terms(number)));
  }

  private static Real total(List<Monomial> terms) {
    return Sums.of(terms.stream().map(Monomial::number).toList());
  }

  /** The number as a sum of products, of which none is a fraction times another. */
  private List<Monomial> terms(Real number) {
    List<Monomial> known = done.get(number);
    if (known == null) {
      known =
          number instanceof Irrational irrational
              ? rewritten(irrational)
              : List.of(Monomial.of(number));
      done.put(number, known);
    }
    return known;
  }

  private List<Monomial> rewritten(Irrational number) {
    List<Real> parts = number.terms();
    return switch (number.kind()) {
      case SUM -> collected(parts.stream().flatMap(part -> terms(part).stream()).toList());
      case PRODUCT -> product(parts.get(0), parts.get(1));
      case QUOTIENT -> quotient(parts.get(0), parts.get(1));
      case POWER -> power(parts.get(0), (Fraction) parts.get(1));
      case LN -> logarithm(parts.get(0));
      case EXP -> exponential(parts.get(0));
    };
  }

  private List<Monomial> product(Real a, Real b) {
    List<Monomial> left = terms(a);
    List<Monomial> right = terms(b);
    return (long) left.size() * right.size() > MAX_TERMS
        ? List.of(single(left).times(single(right)))
        : collected(left.stream().flatMap(x -> right.stream().map(x::times)).toList());
  }

  private List<Monomial> quotient(Real a, Real b) {
    Monomial divisor = single(terms(b)).power(Fraction.of(-1, 1));
    return terms(a).stream().map(term -> term.times(divisor)).toList();
  }

  private List<Monomial> power(Real base, Fraction exponent) {
    Monomial inside = single(terms(base));
    boolean isWhole = exponent.denominator().equals(BigInteger.ONE);
    return List.of(
        isWhole || inside.isPositive()
            ? inside.power(exponent)
            : Monomial.of(
                Irrational.of(Irrational.Kind.POWER, List.of(inside.number(), exponent))));
  }

  private List<Monomial> logarithm(Real number) {
    Monomial inside = single(terms(number));
    if (!inside.isPositive()) {
      return List.of(Monomial.of(inside.number().ln()));
    }
    List<Monomial> terms = new ArrayList<>();
    terms.add(Monomial.of(inside.factor().ln()));
    inside.factors().forEach((base, exponent) -> terms.addAll(logarithm(base, exponent)));
    return collected(terms);
  }

  private List<Monomial> logarithm(Real base, Fraction exponent) {
    return base instanceof Irrational power && power.kind() == Irrational.Kind.EXP
        ? terms(power.terms().get(0)).stream().map(term -> term.times(exponent)).toList()
        : List.of(Monomial.of(base.ln()).times(exponent));
  }

  private List<Monomial> exponential(Real number) {
    Monomial product = Monomial.of(Fraction.ONE);
    List<Monomial> rest = new ArrayList<>();
    for (Monomial term : terms(number)) {
      Optional<Real> inside = inLogarithm(term);
      if (inside.isPresent() && inside.get() instanceof Fraction base) {
        product = product.times(Monomial.power(base, term.factor()));
      } else if (inside.isPresent()) {
        product = product.times(Monomial.of(inside.get()).power(term.factor()));
      } else {
        rest.add(term);
      }
    }
    return List.of(product.times(Monomial.of(total(rest).exp())));
  }

  private static Monomial single(List<Monomial> terms) {
    return terms.size() == 1 ? terms.get(0) : Monomial.of(total(joinedLogarithms(terms)));
  }

  /** What the logarithm is of, when the product is a fraction times one. */
  private static Optional<Real> inLogarithm(Monomial term) {
    if (term.degree() > 1 || term.powers().size() != 1) {
      return Optional.empty();
    }
    Map.Entry<Real, Fraction> only = term.powers().entrySet().iterator().next();
    return only.getValue().equals(Fraction.ONE)
            && only.getKey() instanceof Irrational number
            && number.kind() == Irrational.Kind.LN
        ? Optional.of(number.terms().get(0))
        : Optional.empty();
  }

  private static List<Monomial> collected(List<Monomial> terms) {
    List<Monomial> sum = new ArrayList<>();
    for (Monomial term : terms) {
      add(sum, term);
    }
    return sum;
  }

  private static void add(List<Monomial> sum, Monomial term) {
    if (term.factor().signum() == 0) {
      return;
    }
    for (int i = 0; i < sum.size(); i++) {
      Optional<Fraction> ratio = term.over(sum.get(i));
      if (ratio.isPresent()) {
        Fraction times = ratio.get().plus(Fraction.ONE);
        Monomial like = sum.remove(i);
        if (times.signum() != 0) {
          sum.add(i, like.times(times));
        }
        return;
      }
    }
    sum.add(term);
  }

  /** Makes one logarithm of a fraction of all there are, when it stays short enough. */
  private static List<Monomial> joinedLogarithms(List<Monomial> terms) {
    List<Monomial> others = new ArrayList<>();
    List<Monomial> logarithms = new ArrayList<>();
    for (Monomial term : terms) {
      (inLogarithm(term).orElse(null) instanceof Fraction ? logarithms : others).add(term);
    }
    if (logarithms.size() < 2) {
      return terms;
    }
    BigInteger common =
        logarithms.stream()
            .map(term -> term.factor().denominator())
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    Fraction inside = Fraction.ONE;
    for (Monomial term : logarithms) {
      Fraction base = (Fraction) inLogarithm(term).orElseThrow();
      BigInteger exponent =
          term.factor().numerator().multiply(common.divide(term.factor().denominator()));
      long bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
      if (exponent.bitLength() > 20 || exponent.abs().longValue() * bits > MAX_BITS) {
        return terms;
      }
      inside = inside.times(Powers.whole(base, exponent.intValueExact()));
    }
    others.add(Monomial.of(inside.ln()).times(new Fraction(BigInteger.ONE, common)));
    return others;
  }
}
