package org.grassroots.governance.model.assessment.scheme;

import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/**
 * Bonus points or deductions.
 *
 * @param sign whether they are added or taken away
 * @param id unique in the scheme
 * @param items each counted up to its cap
 * @param cap the most of all items together; empty for no limit
 * @param base what the amounts are
 * @param floor the least a deduction may leave; empty for no limit
 * @since 0.1
 */
public record Adjust(
    Sign sign,
    String id,
    List<Item> items,
    Optional<Fraction> cap,
    Base base,
    Optional<Fraction> floor)
    implements Step.OfUnit {

  /** Added or taken away. */
  public enum Sign {
    /** Added. */
    BONUS,
    /** Taken away. */
    DEDUCT
  }

  /** What the amounts of an adjustment are. */
  public enum Base {
    /** Points. */
    POINTS,
    /** Percent of the full marks of the node. */
    PERCENT_OF_FULL,
    /** Percent of what the node has so far. */
    PERCENT_OF_VALUE
  }

  /**
   * One ground of an adjustment.
   *
   * @param id unique in the scheme
   * @param amount how much, never below 0; an absent figure counts as never happened
   * @param when the condition under which it counts; empty for always
   * @param cap the most of this item; empty for no limit
   */
  public record Item(String id, Formula amount, Optional<Condition> when, Optional<Fraction> cap) {}

  /** Copies the items; caps below 0 are refused. */
  public Adjust {
    items = List.copyOf(items);
    for (Item item : items) {
      requireCap("step adjust " + item.id(), item.cap());
    }
    requireCap("step adjust " + id, cap);
  }

  private static void requireCap(String where, Optional<Fraction> cap) {
    if (cap.isPresent() && cap.get().signum() < 0) {
      throw InvalidInput.of("GOV-ASM-021", where, cap.get(), "a cap of 0 or more");
    }
  }

  @Override
  public String kind() {
    return sign == Sign.BONUS ? "bonus" : "deduct";
  }

  @Override
  public Cell apply(Cell cell, StepScope scope) {
    return cell.map(
        value -> {
          List<Real> amounts = new ArrayList<>();
          items.forEach(item -> amounts.add(amount(item, scope)));
          Real points = based(capped(Real.sum(amounts), cap), value, scope);
          return sign == Sign.BONUS ? value.plus(points) : left(value, points);
        });
  }

  /** What an item counts for a unit, before the common cap. */
  public Real amount(Item item, StepScope scope) {
    boolean holds = true;
    if (item.when().isPresent()) {
      Optional<Boolean> known = item.when().get().holds(scope);
      if (known.isEmpty()) {
        scope.flag("unknown:" + item.id());
      }
      holds = known.orElse(false);
    }
    Real amount = holds ? item.amount().of(scope).number().orElse(ZERO) : ZERO;
    if (amount.signum() < 0) {
      throw InvalidInput.of(
          "GOV-ASM-023", "adjustment " + item.id(), amount, "an amount of 0 or more");
    }
    return capped(amount, item.cap());
  }

  private static Real capped(Real amount, Optional<Fraction> cap) {
    return cap.isPresent() ? amount.min(cap.get()) : amount;
  }

  private Real based(Real amount, Real value, StepScope scope) {
    Fraction percent = Fraction.of(1, 100);
    return switch (base) {
      case POINTS -> amount;
      case PERCENT_OF_FULL -> amount.times(percent).times(scope.full());
      case PERCENT_OF_VALUE -> amount.times(percent).times(value);
    };
  }

  /** A deduction ends at its floor but never lifts what is below already. */
  private Real left(Real value, Real points) {
    Real less = value.minus(points);
    return floor.isPresent() ? less.max(value.min(floor.get())) : less;
  }

  @Override
  public void names(Consumer<String> number, Consumer<String> text) {
    for (Item item : items) {
      item.amount().names(number, text);
      item.when().ifPresent(when -> when.names(number, text));
    }
  }
}
