package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.shared.Real;

/**
 * One step on the way of a figure: a cell goes in, a cell comes out. Immutable.
 *
 * @since 0.1
 */
public sealed interface Step permits Step.OfUnit, Step.OfCohort {

  /** The name schemes call it by. */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Tells every name of a number, and every name of a text, that the step looks at. */
  default void names(Consumer<String> number, Consumer<String> text) {}

  /** The least and the largest result, where the step limits it. */
  default Optional<Span> span() {
    return Optional.empty();
  }

  /** The step as the explanation shows it. */
  default String shown() {
    return StepText.of(this);
  }

  /** A step that looks at one unit alone. */
  non-sealed interface OfUnit extends Step {
    /** The cell after the step; without a number it mostly stays as it is. */
    Cell apply(Cell cell, StepScope scope);
  }

  /** A step that depends on the other units. */
  non-sealed interface OfCohort extends Step {
    /** The attribute whose units of the same text are compared; empty for all units together. */
    String within();

    /** The step for units of this cohort, whose known figures are given in ascending order. */
    OfUnit fit(List<Real> ascending);

    @Override
    default void names(Consumer<String> number, Consumer<String> text) {
      if (!within().isEmpty()) {
        text.accept(within());
      }
    }
  }

  /** The names a step may look at, what it says to the reader, and the full marks of its node. */
  interface StepScope extends Scope {
    /** Notes something a reader of the result should know. */
    void flag(String flag);

    /** The full marks of the node; refused when it has none. */
    Real full();
  }

  /** From the least to the largest possible result. */
  record Span(Real least, Real most) {}
}
