package org.grassroots.governance.model.assessment.scheme;

import java.util.Locale;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.shared.Fraction;

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
    /** The weighted harmonic mean; figures above 0. */
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
    @Override
    public String name() {
      return "geometric";
    }
  }

  /** What a child of 0 does to a geometric mean. */
  enum Zero {
    /** The result is 0. */
    RESULT_ZERO,
    /** It counts as a small number. */
    FLOOR,
    /** The data is refused. */
    ERROR
  }

  /** The weighted power mean, {@code (Σ w x^p / Σ w)^(1/p)}; p is not 0. */
  record Power(Fraction exponent) implements Aggregation {
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
  }
}
