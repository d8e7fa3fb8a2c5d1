package org.grassroots.governance.model.assessment.scheme;

import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.shared.Fraction;

/**
 * A veto inside the tree: when the condition holds, a node has no more than the cap, whatever it
 * had ("election late: 0 for the item").
 *
 * @param id unique in the scheme
 * @param when the condition; unknown is no veto, and flagged
 * @param cap the most that is left
 * @since 0.1
 */
public record Strike(String id, Condition when, Fraction cap) implements Step.OfUnit {
  @Override
  public String kind() {
    return "veto";
  }

  @Override
  public Cell apply(Cell cell, StepScope scope) {
    Optional<Boolean> holds = when.holds(scope);
    if (holds.isEmpty()) {
      scope.flag("unknown:" + id);
    }
    if (!holds.orElse(false)) {
      return cell;
    }
    scope.flag("veto:" + id);
    return cell.map(value -> value.min(cap));
  }

  @Override
  public void names(Consumer<String> number, Consumer<String> text) {
    when.names(number, text);
  }
}
