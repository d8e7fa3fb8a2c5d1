package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Text;

/**
 * A node of the tree: a leaf that takes a figure from the data or a group of nodes, then steps in
 * order.
 *
 * @param id unique in the scheme
 * @param title for people; empty to show the id
 * @param weight among its siblings
 * @param full full marks; empty where there are none
 * @param applies for which units it makes sense; empty for all
 * @param source where the figure comes from
 * @param absence what becomes of missing figures
 * @param steps in the order of computing
 * @param decimals how many decimals are published; empty for what the scheme says
 * @param isLowBest whether the lowest figure has rank 1
 * @param evidence the column with the evidence of the figure; empty when none is asked for
 * @since 0.1
 */
public record Node(
    String id,
    Optional<Text> title,
    Weight weight,
    Optional<Fraction> full,
    Optional<Condition> applies,
    Source source,
    Absence absence,
    List<Step> steps,
    Optional<Integer> decimals,
    boolean isLowBest,
    Optional<String> evidence) {

  /** Copies the steps. */
  public Node {
    steps = List.copyOf(steps);
  }

  /** A leaf over one formula, with nothing else said. */
  public static Node leaf(String id, Source source, List<Step> steps) {
    return new Node(
        id,
        Optional.empty(),
        Weight.ONE,
        Optional.empty(),
        Optional.empty(),
        source,
        Absence.FAIL,
        steps,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** The nodes directly below; empty for a leaf. */
  public List<Node> children() {
    return source instanceof Source.Children group ? group.children() : List.of();
  }

  /** This node and all below, parents before children. */
  public void walk(Consumer<Node> visit) {
    visit.accept(this);
    children().forEach(child -> child.walk(visit));
  }

  /** Tells every column of a number, and every column of a text, that the node itself looks at. */
  public void names(Consumer<String> number, Consumer<String> text) {
    applies.ifPresent(condition -> condition.names(number, text));
    steps.forEach(step -> step.names(number, text));
    if (!weight.attribute().isEmpty()) {
      text.accept(weight.attribute());
    }
    if (!absence.within().isEmpty()) {
      text.accept(absence.within());
    }
    evidence.ifPresent(text);
    if (source instanceof Source.Measure measure) {
      measure.formula().names(number, text);
      measure.valid().ifPresent(valid -> valid.names(number, text));
      measure.base().ifPresent(base -> base.names(number, text));
    } else if (source instanceof Source.Answer answer) {
      text.accept(answer.column());
    } else if (source instanceof Source.Graders graders) {
      graders.columns().forEach(number);
    } else if (source instanceof Source.Children group) {
      String compared =
          group.aggregation() instanceof Aggregation.Ranked ranked ? ranked.within() : "";
      List.of(group.weighing().map(Weighing::within).orElse(""), compared).stream()
          .filter(within -> !within.isEmpty())
          .forEach(text);
    }
  }
}
