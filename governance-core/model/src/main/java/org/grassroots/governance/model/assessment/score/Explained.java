package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.measure.WilsonInterval;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Why a unit has its result. The contributions of all lines add up to the published score, exactly,
 * where the score is known.
 *
 * @param scheme by which scheme
 * @param unit the id of the unit
 * @param outcome the result as a whole
 * @param rank the rank by the root; empty when not ranked
 * @param tied the other units with the same rank, by id
 * @param root the tree
 * @param rounding what rounding the root for publishing adds; empty without a score
 * @param veto what vetoes add, 0 or below; empty without a score
 * @param raises what would raise the score most, best first
 * @since 0.1
 */
public record Explained(
    Scheme scheme,
    String unit,
    Outcome outcome,
    Optional<BigDecimal> rank,
    List<String> tied,
    Line root,
    Optional<Real> rounding,
    Optional<Real> veto,
    List<Raise> raises) {

  /** What stands for the inputs of a suppressed figure. */
  public static final String HIDDEN = "*";

  /**
   * A node.
   *
   * @param node the node
   * @param inputs the cells it looks at, by column, as numbers or texts
   * @param evidence what stands in the column with the evidence; empty where none is asked for
   * @param source the figure before the steps
   * @param steps what each step made of it
   * @param value the figure after the steps
   * @param published the figure as published
   * @param weight its weight as stated for this unit
   * @param effectiveWeight its share of the weight of the whole tree, among what is known; empty
   *     where weights do not multiply down to it or it has no figure
   * @param contribution the points of the score that are its own; empty where its children or its
   *     group have them
   * @param logShare its share of the logarithm of its geometric group; empty elsewhere
   * @param children the nodes below
   * @param rate on how many cases the figure stands, and its interval; empty where that does not
   *     matter or nothing is shown
   */
  public record Line(
      Node node,
      Map<String, String> inputs,
      Optional<String> evidence,
      Cell source,
      List<StepLine> steps,
      Cell value,
      Cell published,
      Fraction weight,
      Optional<Real> effectiveWeight,
      Optional<Real> contribution,
      Optional<Real> logShare,
      List<Line> children,
      Optional<Rate> rate) {

    /** Copies the lists. */
    public Line {
      steps = List.copyOf(steps);
      children = List.copyOf(children);
    }

    /** Visits this line and all below, parents first. */
    public void walk(Consumer<Line> visit) {
      visit.accept(this);
      children.forEach(child -> child.walk(visit));
    }
  }

  /**
   * What stands beside a rate.
   *
   * @param cases on how many it stands
   * @param isSuppressed whether they are too few to show it; then inputs are hidden too
   * @param interval empty where the scheme asks for none or there is no figure
   */
  public record Rate(Real cases, boolean isSuppressed, Optional<WilsonInterval> interval) {}

  /**
   * A step.
   *
   * @param kind as schemes call it
   * @param shown its parameters
   * @param before the cell that went in
   * @param after the cell that came out
   * @param items for a bonus or deduction: what each item counted
   * @param contribution the points of the score this step adds; empty where it adds none of its own
   */
  public record StepLine(
      String kind,
      String shown,
      Cell before,
      Cell after,
      Map<String, Real> items,
      Optional<Real> contribution) {}

  /**
   * What the score would be if one leaf were as good as it can be.
   *
   * @param node the leaf
   * @param from its figure now
   * @param to its best figure
   * @param gain what the score would gain
   */
  public record Raise(Node node, Real from, Real to, Real gain) {}

  /** All contributions, in the order of the tree, steps after children, rounding and veto last. */
  public List<Real> contributions() {
    List<Real> all = new java.util.ArrayList<>();
    root.walk(
        line -> {
          line.contribution().ifPresent(all::add);
          line.steps().forEach(step -> step.contribution().ifPresent(all::add));
        });
    rounding.ifPresent(all::add);
    veto.ifPresent(all::add);
    return all;
  }
}
