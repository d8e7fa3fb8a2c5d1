package org.grassroots.governance.model.assessment.scheme;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Steps as a file writes them, with the same defaults, for {@link NodeBuilder#then}. Each is made
 * when the scheme is built, so that its faults are told with all others.
 *
 * @since 0.1
 */
public final class Rule {
  private static final Direction UP = Direction.HIGHER_IS_BETTER;

  private Rule() {}

  /** A share becomes points. */
  public static Supplier<Step> points(Fraction full) {
    return () -> new Steps.Points(full);
  }

  /** Limits a figure. */
  public static Supplier<Step> clip(Fraction from, Fraction to) {
    return () -> new Steps.Clip(Optional.of(from), Optional.of(to));
  }

  /** Replaces the figure by a formula, in which {@code value} is the figure itself. */
  public static Supplier<Step> compute(String formula) {
    return () -> new Steps.Compute(Formula.parse(formula));
  }

  /** 0 at the lower goalpost, 1 at the upper one, clipped; more is better. */
  public static Supplier<Step> goalposts(Fraction lower, Fraction upper) {
    return goalposts(lower, upper, UP, ONE);
  }

  /** 0 at the bad goalpost, {@code scale} at the good one, clipped. */
  public static Supplier<Step> goalposts(
      Fraction lower, Fraction upper, Direction direction, Fraction scale) {
    return () -> new Steps.Goalposts(lower, upper, direction, scale, true);
  }

  /** Nominal is best. */
  public static Supplier<Step> optimum(Fraction lower, Fraction from, Fraction to, Fraction upper) {
    return () -> new Steps.Optimum(lower, from, to, upper);
  }

  /** Full points from a threshold on, one less for each point below, not below 0. */
  public static Supplier<Step> shortfall(Fraction threshold, Fraction full, Steps.Reading reading) {
    return shortfall(threshold, full, ONE, ONE, reading);
  }

  /** Full points from a threshold on, so many less for each so much below, not below 0. */
  public static Supplier<Step> shortfall(
      Fraction threshold, Fraction full, Fraction points, Fraction per, Steps.Reading reading) {
    return () -> new Steps.Shortfall(threshold, UP, full, points, per, reading, ZERO);
  }

  /** From full points, so many less each time, not below 0. */
  public static Supplier<Step> lessEach(Fraction start, Fraction less) {
    return () -> new Steps.Occurrences(start, less.negate(), ZERO.min(start), start);
  }

  /** So many points each time, up to a cap. */
  public static Supplier<Step> moreEach(Fraction more, Fraction cap) {
    return () -> new Steps.Occurrences(ZERO, more, ZERO, cap);
  }

  /** Every figure on one rung: points from the lower end on. */
  public static LadderBuilder ladder() {
    return new LadderBuilder();
  }

  /** Bonus points. */
  public static AdjustBuilder bonus(String id) {
    return new AdjustBuilder(Adjust.Sign.BONUS, id);
  }

  /** Deductions. */
  public static AdjustBuilder deduct(String id) {
    return new AdjustBuilder(Adjust.Sign.DEDUCT, id);
  }

  /** The node has at most the cap when the condition holds. */
  public static Supplier<Step> veto(String id, String when, Fraction cap) {
    return () -> new Strike(id, Condition.parse(when), cap);
  }

  /** From 0 for the least to 1 for the most of the cohort. */
  public static Supplier<Step> minMax(Direction direction, CohortSteps.Constant constant) {
    return () -> new CohortSteps.MinMax(ZERO, ONE, direction, constant, "");
  }

  /** Any normaliser of the catalogue, over the cohort. */
  public static Supplier<Step> normalise(Method method, Direction direction) {
    return () -> new Catalogued(method, direction, "");
  }

  /** Collects rungs. */
  public static final class LadderBuilder implements Supplier<Step> {
    private final List<Ladder.Rung> rungs = new ArrayList<>();

    private LadderBuilder() {}

    /** Points for figures from here on, to the rung above. */
    public LadderBuilder from(Fraction edge, Fraction points) {
      Optional<Fraction> above =
          rungs.isEmpty() ? Optional.empty() : rungs.get(rungs.size() - 1).part().from();
      rungs.add(new Ladder.Rung(new Part(Optional.of(edge), above), points));
      return this;
    }

    /** Points for everything below. */
    public LadderBuilder below(Fraction points) {
      Optional<Fraction> above =
          rungs.isEmpty() ? Optional.empty() : rungs.get(rungs.size() - 1).part().from();
      rungs.add(new Ladder.Rung(new Part(Optional.empty(), above), points));
      return this;
    }

    @Override
    public Step get() {
      return new Ladder(rungs, Edge.LOWER);
    }
  }

  /** Collects the grounds of a bonus or deduction. */
  public static final class AdjustBuilder implements Supplier<Step> {
    private final Adjust.Sign sign;
    private final String id;
    private final List<Supplier<Adjust.Item>> items = new ArrayList<>();
    private Optional<Fraction> cap = Optional.empty();
    private Optional<Fraction> floor = Optional.empty();
    private Adjust.Base base = Adjust.Base.POINTS;

    private AdjustBuilder(Adjust.Sign sign, String id) {
      this.sign = sign;
      this.id = id;
    }

    /** One more ground, whose amount is a formula. */
    public AdjustBuilder item(String item, String amount) {
      items.add(
          () -> new Adjust.Item(item, Formula.parse(amount), Optional.empty(), Optional.empty()));
      return this;
    }

    /** One more ground, counted up to a cap. */
    public AdjustBuilder item(String item, String amount, Fraction most) {
      items.add(
          () -> new Adjust.Item(item, Formula.parse(amount), Optional.empty(), Optional.of(most)));
      return this;
    }

    /** One more ground, under a condition. */
    public AdjustBuilder item(String item, String amount, String when) {
      items.add(
          () ->
              new Adjust.Item(
                  item,
                  Formula.parse(amount),
                  Optional.of(Condition.parse(when)),
                  Optional.empty()));
      return this;
    }

    /** The most of all grounds together. */
    public AdjustBuilder cap(Fraction most) {
      cap = Optional.of(most);
      return this;
    }

    /** The least a deduction may leave. */
    public AdjustBuilder floor(Fraction least) {
      floor = Optional.of(least);
      return this;
    }

    /** What the amounts are. */
    public AdjustBuilder base(Adjust.Base amounts) {
      base = amounts;
      return this;
    }

    @Override
    public Step get() {
      return new Adjust(sign, id, items.stream().map(Supplier::get).toList(), cap, base, floor);
    }
  }
}
