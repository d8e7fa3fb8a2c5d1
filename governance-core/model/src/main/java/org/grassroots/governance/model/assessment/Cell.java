package org.grassroots.governance.model.assessment;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grassroots.governance.model.shared.Real;

/**
 * What is known of one figure of one unit: a number, or why there is none. Immutable.
 *
 * @since 0.1
 */
public sealed interface Cell {

  /** The number, if there is one. */
  default Optional<Real> number() {
    return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /** Whether there is a number. */
  default boolean isKnown() {
    return this instanceof Known;
  }

  /** The same with another number; without a number it stays as it is. */
  default Cell map(UnaryOperator<Real> change) {
    return this instanceof Known known ? new Known(change.apply(known.value())) : this;
  }

  /** A number. */
  static Cell of(Real value) {
    return new Known(value);
  }

  /** A number. */
  record Known(Real value) implements Cell {}

  /** Why there is no number. */
  enum Absent implements Cell {
    /** It should be there and is not known. */
    MISSING,
    /** It makes no sense for this unit. */
    NOT_APPLICABLE,
    /** Its time has not come. */
    NOT_YET_DUE,
    /** A denominator was 0; the scheme says what becomes of it. */
    UNDEFINED
  }
}
