package org.grassroots.governance.model.assessment.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;

/**
 * Builds a node and all below. Formulas and conditions are texts, as in a file; what is wrong with
 * them is told by {@link SchemeBuilder#build}, together with everything else. Not safe for threads.
 *
 * @since 0.1
 */
public final class NodeBuilder {
  private final String id;
  private final Supplier<Source> source;
  private final List<NodeBuilder> children;
  private final List<Supplier<? extends Step>> steps = new ArrayList<>();
  private Aggregation aggregation = new Aggregation.Standard(Aggregation.Kind.ARITHMETIC);
  private Optional<Weighing> weighing = Optional.empty();
  private Optional<Text> title = Optional.empty();
  private Supplier<Weight> weight = () -> Weight.ONE;
  private Optional<Fraction> full = Optional.empty();
  private Optional<String> applies = Optional.empty();
  private Optional<String> valid = Optional.empty();
  private Source.Undefined undefined = Source.Undefined.NOT_APPLICABLE;
  private Optional<Base> base = Optional.empty();
  private Absence absence = Absence.FAIL;
  private Optional<Integer> decimals = Optional.empty();
  private boolean isLowBest;
  private Optional<String> evidence = Optional.empty();

  private NodeBuilder(String id, Supplier<Source> source, List<NodeBuilder> children) {
    this.id = id;
    this.source = source;
    this.children = List.copyOf(children);
  }

  /** A leaf whose figure is a formula over columns. */
  public static NodeBuilder value(String id, String formula) {
    return leaf(
        id,
        () ->
            new Source.Measure(
                Formula.parse(formula), Source.Undefined.NOT_APPLICABLE, Optional.empty()));
  }

  /** A leaf whose figure is a measure, suppressed on few cases, with the evidence of an entry. */
  public static NodeBuilder measure(String id, Measure measure) {
    NodeBuilder node = leaf(id, () -> Source.Measure.of(measure));
    node.base = measure.base();
    return measure.origin() instanceof Origin.Entered
        ? node.evidence(measure.evidenceColumn())
        : node;
  }

  /** A leaf whose figure is the points of an answer. */
  public static NodeBuilder answer(String id, String column, Map<String, Fraction> points) {
    return leaf(id, () -> new Source.Answer(column, Ordered.copyOf(points)));
  }

  /** A leaf whose figure joins the marks of several graders. */
  public static NodeBuilder graders(String id, Source.Graders graders) {
    return leaf(id, () -> graders);
  }

  private static NodeBuilder leaf(String id, Supplier<Source> source) {
    return new NodeBuilder(id, source, List.of());
  }

  /** A group of nodes; their weighted mean unless another aggregation is named. */
  public static NodeBuilder group(String id, NodeBuilder... children) {
    return new NodeBuilder(
        id,
        () -> new Source.Children(new Aggregation.Standard(Aggregation.Kind.SUM), List.of()),
        List.of(children));
  }

  /** How the children become one. */
  public NodeBuilder aggregate(Aggregation how) {
    aggregation = how;
    return this;
  }

  /** How the children become one, by a method without parameters. */
  public NodeBuilder aggregate(Aggregation.Kind kind) {
    return aggregate(new Aggregation.Standard(kind));
  }

  /** Where the weights of the children come from, when the children do not state them. */
  public NodeBuilder weighing(Weighing how) {
    weighing = Optional.of(how);
    return this;
  }

  /** Its title, for people. */
  public NodeBuilder title(Text text) {
    title = Optional.of(text);
    return this;
  }

  /** Its weight among its siblings. */
  public NodeBuilder weight(Fraction share) {
    weight = () -> Weight.of(share);
    return this;
  }

  /** Its weight among its siblings, by the text of an attribute. */
  public NodeBuilder weight(Fraction otherwise, String attribute, Map<String, Fraction> byText) {
    weight = () -> new Weight(otherwise, attribute, Ordered.copyOf(byText));
    return this;
  }

  /** Its full marks. */
  public NodeBuilder full(Fraction marks) {
    full = Optional.of(marks);
    return this;
  }

  /** The condition under which it makes sense. */
  public NodeBuilder applies(String condition) {
    applies = Optional.of(condition);
    return this;
  }

  /** The condition without which the figure is missing; of leaves with a formula. */
  public NodeBuilder valid(String condition) {
    valid = Optional.of(condition);
    return this;
  }

  /** What a denominator of 0 gives; of leaves with a formula. */
  public NodeBuilder zeroDenominator(Source.Undefined gives) {
    undefined = gives;
    return this;
  }

  /** On how many cases the figure stands; of leaves with a formula. */
  public NodeBuilder base(Base cases) {
    base = Optional.of(cases);
    return this;
  }

  /** What becomes of missing figures. */
  public NodeBuilder missing(Absence policy) {
    absence = policy;
    return this;
  }

  /** What becomes of missing figures, by a policy without parameters. */
  public NodeBuilder missing(Absence.Policy policy) {
    return missing(Absence.of(policy));
  }

  /** The next step; {@link Rule} makes them. */
  public NodeBuilder then(Supplier<? extends Step> step) {
    steps.add(step);
    return this;
  }

  /** The next step. */
  public NodeBuilder then(Step step) {
    return then(() -> step);
  }

  /** How many decimals are published. */
  public NodeBuilder decimals(int places) {
    decimals = Optional.of(places);
    return this;
  }

  /** Gives rank 1 to the lowest figure. */
  public NodeBuilder lowIsBest() {
    isLowBest = true;
    return this;
  }

  /** The column with the evidence of the figure. */
  public NodeBuilder evidence(String column) {
    evidence = Optional.of(column);
    return this;
  }

  /** The node; empty when something is wrong, which is added to the faults. */
  Optional<Node> build(List<Fault> faults) {
    List<Node> below = new ArrayList<>();
    children.forEach(child -> child.build(faults).ifPresent(below::add));
    Optional<Source> from = made(faults, () -> source(below));
    Optional<Weight> share = made(faults, weight);
    Optional<Condition> condition =
        applies.flatMap(text -> made(faults, () -> Condition.parse(text)));
    List<Step> made = new ArrayList<>();
    steps.forEach(step -> made(faults, step).ifPresent(made::add));
    if (from.isEmpty() || share.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Node(
            id,
            title,
            share.get(),
            full,
            condition,
            from.get(),
            absence,
            made,
            decimals,
            isLowBest,
            evidence));
  }

  private Source source(List<Node> below) {
    Source plain = source.get();
    if (plain instanceof Source.Children) {
      return new Source.Children(aggregation, below, weighing);
    }
    if (plain instanceof Source.Measure measure) {
      Optional<Condition> condition = valid.map(Condition::parse);
      return new Source.Measure(measure.formula(), undefined, condition, base);
    }
    return plain;
  }

  /** What is made; what is refused is told at this node. */
  private <T> Optional<T> made(List<Fault> faults, Supplier<? extends T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidInput refused) {
      for (Fault fault : refused.faults()) {
        String where = "node " + id + ", " + fault.where();
        faults.add(new Fault(fault.code(), where, fault.found(), fault.wanted(), fault.maybe()));
      }
      return Optional.empty();
    }
  }
}
