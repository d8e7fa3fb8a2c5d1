package org.grassroots.governance.model.assessment.scheme;

import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How the children of a group become one figure.
 *
 * @since 0.1
 */
public sealed interface Aggregation {

  /** The name schemes call it by. */
  String name();

  /** Whether the result is the sum of shares of the children. */
  default boolean isAdditive() {
    return false;
  }

  /** Whether it looks at all units at once, so that no unit can be computed alone. */
  default boolean isJoint() {
    return false;
  }

  /** A standard method. */
  record Standard(Kind kind) implements Aggregation {
    @Override
    public String name() {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isAdditive() {
      return kind == Kind.SUM || kind == Kind.ARITHMETIC;
    }
  }

  /** The standard methods without parameters. */
  enum Kind {
    /** Points added up; weights are not looked at. */
    SUM,
    /** The weighted arithmetic mean. */
    ARITHMETIC,
    /** The weighted harmonic mean; figures of 0 or more, of which a 0 makes it 0. */
    HARMONIC,
    /** The worst child. */
    MINIMUM,
    /** The best child. */
    MAXIMUM,
    /** The children multiplied; weights are not looked at. */
    PRODUCT
  }

  /**
   * The weighted geometric mean.
   *
   * @param zero what a child of 0 does
   * @param least for {@link Zero#FLOOR}: what a smaller child counts as
   */
  record Geometric(Zero zero, Fraction least) implements Aggregation {
    /** Refuses a floor that is none. */
    public Geometric {
      zero.check("geometric", least);
    }

    @Override
    public String name() {
      return "geometric";
    }
  }

  /**
   * The weighted harmonic mean where a 0 does not simply make it 0.
   *
   * @param zero what a child of 0 does
   * @param least for {@link Zero#FLOOR}: what a smaller child counts as
   */
  record Harmonic(Zero zero, Fraction least) implements Aggregation {
    /** Refuses a floor that is none. */
    public Harmonic {
      zero.check("harmonic", least);
    }

    @Override
    public String name() {
      return "harmonic";
    }
  }

  /** What a child of 0 does to a mean that multiplies or divides by its children. */
  enum Zero {
    /** The result is 0. */
    RESULT_ZERO,
    /** It counts as a small number. */
    FLOOR,
    /** The data is refused. */
    ERROR;

    private void check(String method, Fraction least) {
      if (this == FLOOR && least.signum() <= 0) {
        throw InvalidInput.of(
            "GOV-ASM-201", "method " + method + ", floor", least, "a number above 0");
      }
    }
  }

  /**
   * The weighted power mean, {@code (Σ w x^p / Σ w)^(1/p)}.
   *
   * @param exponent p, not 0: that is the geometric mean
   * @param zero what a child of 0 does; empty for what the formula says, a result of 0 where p is
   *     below 0
   * @param least for {@link Zero#FLOOR}: what a smaller child counts as
   */
  record Power(Fraction exponent, Optional<Zero> zero, Optional<Fraction> least)
      implements Aggregation {
    /** Refuses an exponent of 0 and a floor that is none. */
    public Power {
      if (exponent.signum() == 0) {
        throw new InvalidInput(
            Fault.of("GOV-ASM-201", "method power, exponent", "0", "a number other than 0")
                .withAdvice("Maybe use geometric, which is the limit at 0."));
      }
      zero.ifPresent(policy -> policy.check("power", least.orElse(Fraction.ZERO)));
    }

    /** The mean that says nothing of children of 0. */
    public Power(Fraction exponent) {
      this(exponent, Optional.empty(), Optional.empty());
    }

    @Override
    public String name() {
      return "power";
    }
  }

  /** A formula over the children by name. */
  record Computed(Formula formula) implements Aggregation {
    @Override
    public String name() {
      return "formula";
    }
  }

  /** Another method of the catalogue, in doubles where it is not rational. */
  record Listed(Method method) implements Aggregation {
    /** Refuses unknown methods and parameters. */
    public Listed {
      Aggregations.CATALOGUE.of(method.name(), method.parameters());
    }

    @Override
    public String name() {
      return method.name();
    }
  }

  /** A method of a plug-in. */
  record Plugged(Method method) implements Aggregation {
    @Override
    public String name() {
      return method.name();
    }

    @Override
    public boolean isJoint() {
      return true;
    }
  }

  /**
   * A method that compares whole units by all children at once; children published as "best: low"
   * are better when lower. In doubles, each result the decimal of its double.
   *
   * @param method a ranker of the catalogue or of a plug-in
   * @param figure what the group takes: {@code score}, more is better, {@code rank}, or another
   *     figure of the method
   * @param within the attribute whose units of the same text are compared; empty for all
   */
  record Ranked(Method method, String figure, String within) implements Aggregation {
    /** The figure a method calls its score. */
    public static final String SCORE = "score";

    /** The place among the units compared. */
    public static final String RANK = "rank";

    /** Refuses parameters that a method of the catalogue does not know. */
    public Ranked {
      if (isStandard(method)) {
        Rankings.CATALOGUE.of(method.name(), method.parameters());
      }
    }

    private static boolean isStandard(Method method) {
      return Rankings.CATALOGUE.names().contains(method.name());
    }

    /** Whether it is a method of the catalogue. */
    public boolean isStandard() {
      return isStandard(method);
    }

    @Override
    public String name() {
      return method.name();
    }

    @Override
    public boolean isJoint() {
      return true;
    }
  }
}
