package org.grassroots.governance.model.assessment.score;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.assessment.method.RationalAggregation;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Each;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Joins the known children of a group. Weights need not sum to 1. */
final class Combine {
  private final List<Child> known;
  private final Fraction weights;

  private Combine(List<Child> known) {
    this.known = known;
    Fraction sum = ZERO;
    for (Child child : known) {
      sum = sum.plus(child.weight());
    }
    this.weights = sum;
  }

  /**
   * The figure of a group.
   *
   * @param applicable the children that apply, all known
   * @param all all children, for sums of points whose full marks shrink with what applies
   */
  static Cell of(Aggregation aggregation, List<Child> applicable, List<Child> all) {
    Combine combine = new Combine(applicable);
    if (aggregation instanceof Aggregation.Standard standard) {
      return combine.standard(standard.kind(), all);
    }
    if (aggregation instanceof Aggregation.Geometric geometric) {
      return combine.weighted() ? Cell.of(combine.geometric(geometric)) : noWeight();
    }
    if (aggregation instanceof Aggregation.Harmonic harmonic) {
      return combine.weighted()
          ? Cell.of(combine.harmonic(harmonic.zero(), harmonic.least()))
          : noWeight();
    }
    if (aggregation instanceof Aggregation.Power power) {
      return combine.weighted() ? Cell.of(combine.power(power)) : noWeight();
    }
    if (aggregation instanceof Aggregation.Computed computed) {
      return computed.formula().of(named(all));
    }
    if (aggregation instanceof Aggregation.Listed listed) {
      return combine.weighted() ? combine.listed(listed) : noWeight();
    }
    throw new IllegalStateException("Plug-ins join whole columns: " + aggregation);
  }

  private boolean weighted() {
    return weights.signum() > 0;
  }

  private static Cell noWeight() {
    return Cell.Absent.NOT_APPLICABLE;
  }

  private Cell standard(Aggregation.Kind kind, List<Child> all) {
    return switch (kind) {
      case SUM -> Cell.of(sum().times(rescaled(all)));
      case PRODUCT -> Cell.of(values().stream().reduce(ONE, Real::times));
      case MINIMUM -> Cell.of(values().stream().reduce(Real::min).orElseThrow());
      case MAXIMUM -> Cell.of(values().stream().reduce(Real::max).orElseThrow());
      case ARITHMETIC -> weighted() ? Cell.of(mean()) : noWeight();
      case HARMONIC ->
          weighted() ? Cell.of(harmonic(Aggregation.Zero.RESULT_ZERO, ZERO)) : noWeight();
    };
  }

  private List<Real> values() {
    return known.stream().map(child -> child.cell().number().orElseThrow()).toList();
  }

  private Real sum() {
    return Real.sum(values());
  }

  /** Full marks of all children over those of the children that apply; 1 where not all have any. */
  private Fraction rescaled(List<Child> all) {
    Optional<Fraction> whole = full(all);
    Optional<Fraction> part = full(known);
    return whole.isPresent() && part.isPresent() && part.get().signum() > 0
        ? whole.get().dividedBy(part.get())
        : ONE;
  }

  private static Optional<Fraction> full(List<Child> children) {
    Fraction sum = ZERO;
    for (Child child : children) {
      Optional<Fraction> full = child.node().full();
      if (full.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(full.get());
    }
    return Optional.of(sum);
  }

  private Real mean() {
    List<Real> parts = new ArrayList<>();
    known.forEach(child -> parts.add(value(child).times(child.weight())));
    return Real.sum(parts).dividedBy(weights);
  }

  private Real harmonic(Aggregation.Zero zero, Fraction least) {
    List<Real> parts = new ArrayList<>();
    for (Child child : known) {
      Real value = checked(child, zero, least);
      if (child.weight().signum() > 0) {
        if (value.signum() == 0) {
          return ZERO;
        }
        parts.add(child.weight().dividedBy(value));
      }
    }
    return weights.dividedBy(Real.sum(parts));
  }

  private Real power(Aggregation.Power power) {
    Fraction exponent = power.exponent();
    List<Real> parts = new ArrayList<>();
    for (Child child : known) {
      Real base =
          checked(
              child, power.zero().orElse(Aggregation.Zero.RESULT_ZERO), power.least().orElse(ZERO));
      if (child.weight().signum() > 0) {
        if (base.signum() == 0 && (power.zero().isPresent() || exponent.signum() < 0)) {
          return ZERO;
        }
        parts.add(base.power(exponent).times(child.weight()));
      }
    }
    return Real.sum(parts).dividedBy(weights).power(ONE.dividedBy(exponent));
  }

  /** Factors of the same weight are multiplied first, so that most roots are taken once. */
  private Real geometric(Aggregation.Geometric geometric) {
    Real product = ONE;
    Fraction common =
        known.stream().map(Child::weight).filter(w -> w.signum() > 0).findFirst().orElseThrow();
    for (Child child : known) {
      Real value = checked(child, geometric.zero(), geometric.least());
      if (child.weight().signum() > 0) {
        if (value.signum() == 0) {
          return ZERO;
        }
        product =
            child.weight().equals(common)
                ? product.times(value)
                : product.times(value.power(child.weight().dividedBy(common)));
      }
    }
    return product.power(common.dividedBy(weights));
  }

  private Cell listed(Aggregation.Listed listed) {
    var method = Aggregations.CATALOGUE.of(listed.method().name(), listed.method().parameters());
    boolean isExact =
        method instanceof RationalAggregation
            && values().stream().allMatch(Fraction.class::isInstance);
    if (isExact) {
      List<RationalAggregation.Weighed> present = new ArrayList<>();
      known.forEach(
          child ->
              present.add(
                  new RationalAggregation.Weighed(child.weight(), (Fraction) value(child))));
      return Cell.of(((RationalAggregation) method).exact(present));
    }
    double result =
        method.of(
            known.stream().mapToDouble(child -> nearest(value(child))).toArray(),
            known.stream().mapToDouble(child -> child.weight().doubleValue()).toArray());
    return Double.isNaN(result)
        ? Cell.Absent.MISSING
        : Cell.of(Fraction.of(BigDecimal.valueOf(result)));
  }

  private static double nearest(Real number) {
    return number.significant(17).doubleValue();
  }

  private static Real value(Child child) {
    return child.cell().number().orElseThrow();
  }

  /** The figure of a child below a mean of roots or quotients, after the policy on 0. */
  private static Real checked(Child child, Aggregation.Zero zero, Fraction least) {
    Real value = value(child);
    if (value.signum() < 0) {
      throw new ArithmeticException(child.node().id() + " is " + value + ", below 0.");
    }
    if (value.signum() == 0 && child.weight().signum() > 0 && zero == Aggregation.Zero.ERROR) {
      throw new ArithmeticException(child.node().id() + " is 0, which the scheme refuses.");
    }
    return zero == Aggregation.Zero.FLOOR ? value.max(least) : value;
  }

  private static Scope named(List<Child> children) {
    return new Scope() {
      @Override
      public Cell number(String name) {
        return children.stream()
            .filter(child -> Each.declared(child.node().id()).equals(name))
            .map(Child::cell)
            .findFirst()
            .orElse(Cell.Absent.MISSING);
      }

      @Override
      public Optional<String> text(String name) {
        return Optional.empty();
      }
    };
  }
}
