package org.grassroots.governance.model.assessment.scheme;

import java.util.Comparator;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * A piece of the number line.
 *
 * @param from its lower end; empty for all below
 * @param to its upper end; empty for all above
 * @since 0.1
 */
public record Part(Optional<Fraction> from, Optional<Fraction> to) {
  /** Upwards by the lower end; what reaches down without end comes first. */
  public static final Comparator<Part> ASCENDING =
      Comparator.comparing(
          Part::from,
          (a, b) ->
              a.isEmpty() || b.isEmpty()
                  ? Boolean.compare(a.isPresent(), b.isPresent())
                  : a.get().compareTo(b.get()));

  boolean holds(Real value, Edge edge) {
    return from.map(low -> isAbove(value.compareWith(low), edge.holdsLower())).orElse(true)
        && to.map(high -> isAbove(-value.compareWith(high), edge.holdsUpper())).orElse(true);
  }

  private static boolean isAbove(int order, boolean edgeHolds) {
    return order > 0 || order == 0 && edgeHolds;
  }

  @Override
  public String toString() {
    return from.map(StepNumbers::plain).orElse("-∞")
        + ".."
        + to.map(StepNumbers::plain).orElse("∞");
  }
}
