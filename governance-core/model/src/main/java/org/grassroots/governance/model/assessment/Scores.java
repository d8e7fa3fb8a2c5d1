package org.grassroots.governance.model.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grassroots.governance.model.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One exact number a unit, in the order of the units; a unit may have none ("missing"). Immutable.
 *
 * @since 0.1
 */
public final class Scores {
  private final @Nullable Fraction[] values;

  private Scores(@Nullable Fraction[] values) {
    this.values = values;
  }

  /** The numbers in order; empty stands for missing. */
  public static Scores of(List<Optional<Fraction>> values) {
    @Nullable Fraction[] array = new @Nullable Fraction[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i).orElse(null);
    }
    return new Scores(array);
  }

  /** How many units. */
  public int size() {
    return values.length;
  }

  /** The number of the unit at this place; empty when missing. */
  public Optional<Fraction> at(int unit) {
    return Optional.ofNullable(values[unit]);
  }

  /** The numbers that are there, in the order of the units. */
  public List<Fraction> present() {
    List<Fraction> present = new ArrayList<>();
    for (@Nullable Fraction value : values) {
      if (value != null) {
        present.add(value);
      }
    }
    return present;
  }

  /** The same with every number replaced; missing stays missing. */
  public Scores map(UnaryOperator<Fraction> each) {
    @Nullable Fraction[] mapped = new @Nullable Fraction[values.length];
    for (int i = 0; i < mapped.length; i++) {
      Fraction value = values[i];
      mapped[i] = value == null ? null : each.apply(value);
    }
    return new Scores(mapped);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scores that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
