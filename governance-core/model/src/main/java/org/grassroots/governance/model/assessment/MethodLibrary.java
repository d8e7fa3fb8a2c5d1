package org.grassroots.governance.model.assessment;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.assessment.method.Criteria;
import org.grassroots.governance.model.assessment.method.Criterion;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.assessment.method.Standing;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Where a scheme finds its methods by name. The standard ones are in {@link StandardMethods}; hosts
 * and plug-ins add theirs.
 *
 * @since 0.1
 */
public interface MethodLibrary {

  /**
   * Brings an indicator onto the scale from 0 to 1; unknown names are refused with {@code
   * GOV-ASM-014}.
   */
  Scores normalise(Method method, Scores indicator, Direction direction);

  /** Joins children; unknown names are refused with {@code GOV-ASM-014}. */
  Scores aggregate(Method method, List<Part> parts);

  /**
   * Finds weights out of figures, one a criterion, none below 0; unknown names are refused with
   * {@code GOV-ASM-014}.
   */
  default double[] weigh(Method method, List<Criterion> criteria) {
    throw InvalidInput.of(
        "GOV-ASM-014", "weighting", method.name(), "one of " + Objectives.CATALOGUE.names());
  }

  /**
   * Compares whole units by all criteria at once; unknown names are refused with {@code
   * GOV-ASM-014}.
   */
  default Standing rank(Method method, Criteria criteria) {
    throw InvalidInput.of(
        "GOV-ASM-014", "ranker", method.name(), "one of " + Rankings.CATALOGUE.names());
  }

  /** The names of the rankers beyond the standard ones. */
  default Set<String> rankers() {
    return Set.of();
  }

  /** The names of the aggregators beyond the standard ones. */
  default Set<String> aggregators() {
    return Set.of();
  }

  /** The names of the weightings beyond the standard ones. */
  default Set<String> weightings() {
    return Set.of();
  }

  /**
   * Whether the result of the aggregator is the sum of weight shares times children, so that leaves
   * have contributions.
   */
  boolean isAdditive(Method aggregator);

  /**
   * A child as an aggregator sees it.
   *
   * @param name the id of the child
   * @param weight its weight as stated
   * @param scores its values
   */
  record Part(String name, Fraction weight, Scores scores) {}
}
