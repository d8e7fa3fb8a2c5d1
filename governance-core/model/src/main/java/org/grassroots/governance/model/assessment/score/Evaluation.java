package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.CohortSteps;
import org.grassroots.governance.model.assessment.scheme.Each;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/** Computes the nodes of a scheme over all units, children before parents. */
final class Evaluation {
  private static final int MAX_FAULTS = 1000;

  private final Scheme scheme;
  private final Data data;
  private final MethodLibrary methods;
  private final boolean[] isRanked;
  private final List<Set<String>> flags = new ArrayList<>();
  private final Map<String, NodeColumn> columns = new LinkedHashMap<>();

  Evaluation(Scheme scheme, Data data, MethodLibrary methods) {
    this.scheme = scheme;
    this.data = data;
    this.methods = methods;
    this.isRanked = new boolean[data.units().size()];
    for (int unit = 0; unit < isRanked.length; unit++) {
      flags.add(new LinkedHashSet<>());
      UnitScope scope = scope(unit, scheme.root());
      isRanked[unit] =
          scheme.ranking().among().map(among -> among.holds(scope).orElse(false)).orElse(true);
    }
  }

  /** All columns by node, children before parents. */
  Map<String, NodeColumn> columns() {
    compute(scheme.root());
    return columns;
  }

  /** Which units are ranked and compared with. */
  boolean[] isRanked() {
    return isRanked;
  }

  /** What there is to say of each unit, in the order of computing. */
  List<Set<String>> flags() {
    return flags;
  }

  private NodeColumn compute(Node node) {
    node.children().forEach(this::compute);
    if (node.source() instanceof Source.Children group) {
      group.weighing().ifPresent(weighing -> weigh(node, weighing));
    }
    Map<String, Fitted> fills = fills(node);
    Cell[] source = source(node, fills);
    Cell[] value = source.clone();
    List<Fitted> fitted = new ArrayList<>();
    for (Step step : steps(node)) {
      Fitted ready = guarded(node, -1, () -> Fitted.of(step, value, data, isRanked));
      fitted.add(ready);
      each(node, value, unit -> ready.of(data, unit).apply(value[unit], scope(unit, node)));
    }
    NodeColumn column = new NodeColumn(node, source, value, fitted, fills, Optional.empty());
    columns.put(node.id(), column);
    return column;
  }

  private void weigh(Node node, Weighing weighing) {
    List<NodeColumn> below = node.children().stream().map(this::column).toList();
    List<FoundWeight> found =
        new FindWeights(weighing, methods, node.id(), below).of(data, isRanked);
    for (int child = 0; child < below.size(); child++) {
      NodeColumn column = below.get(child);
      columns.put(column.node().id(), column.weighing(found.get(child)));
    }
  }

  /** The declared steps, and around them what becomes of missing figures of a leaf. */
  static List<Step> steps(Node node) {
    List<Step> steps = new ArrayList<>(node.steps());
    if (node.children().isEmpty()) {
      Absence absence = node.absence();
      switch (absence.policy()) {
        case ZERO -> steps.add(new Steps.Fill(Fraction.ZERO, "zero:" + node.id()));
        case WORST -> steps.add(worst(node));
        case IMPUTE -> steps.add(0, impute(node, absence));
        default -> {}
      }
    }
    return steps;
  }

  private static Step worst(Node node) {
    return new CohortSteps.Impute(
        node.isLowBest() ? CohortSteps.Statistic.MAX : CohortSteps.Statistic.MIN,
        "worst:" + node.id(),
        "");
  }

  private static Step impute(Node node, Absence absence) {
    return new CohortSteps.Impute(
        absence.with().orElseThrow(), "imputed:" + node.id(), absence.within());
  }

  private Map<String, Fitted> fills(Node node) {
    Map<String, Fitted> fills = new HashMap<>();
    for (Node child : node.children()) {
      Step fill =
          switch (node.absence().policy()) {
            case ZERO -> new Steps.Fill(Fraction.ZERO, "zero:" + child.id());
            case WORST -> worst(child);
            case IMPUTE -> impute(child, node.absence());
            default -> null;
          };
      if (fill != null) {
        fills.put(child.id(), Fitted.of(fill, column(child).value(), data, isRanked));
      }
    }
    return fills;
  }

  private NodeColumn column(Node node) {
    return Objects.requireNonNull(columns.get(node.id()));
  }

  private Cell[] source(Node node, Map<String, Fitted> fills) {
    Cell[] source = new Cell[data.units().size()];
    if (node.source() instanceof Source.Children group) {
      if (group.aggregation().isJoint()) {
        return joint(node, group.aggregation(), fills);
      }
      Group rule = new Group(node);
      each(
          node,
          source,
          unit ->
              applies(
                  node,
                  unit,
                  () ->
                      isCompared(node, unit)
                          ? rule.of(
                              children(node, unit, fills, columns, scope(unit, node)),
                              flags.get(unit)::add)
                          : Absent.MISSING));
      return source;
    }
    each(
        node,
        source,
        unit ->
            applies(
                node, unit, () -> known(node, Leaf.of(node.source(), scope(unit, node)), unit)));
    return source;
  }

  /** A group that looks at all units at once: first who takes part, then what comes of it. */
  private Cell[] joint(Node node, Aggregation aggregation, Map<String, Fitted> fills) {
    Cell[] result = new Cell[data.units().size()];
    List<List<Child>> children = new ArrayList<>();
    Group rule = new Group(node);
    each(
        node,
        result,
        unit -> {
          List<Child> below = children(node, unit, fills, columns, scope(unit, node));
          children.add(below);
          Cell absent =
              applies(
                  node,
                  unit,
                  () -> rule.absent(below, flags.get(unit)::add).orElse(Absent.UNDEFINED));
          boolean isOut =
              absent == Absent.UNDEFINED
                  && aggregation instanceof Aggregation.Ranked
                  && !isRanked[unit];
          if (isOut) {
            flags.get(unit).add("not-compared");
          }
          return isOut ? Absent.MISSING : absent;
        });
    guarded(
        node,
        -1,
        () -> {
          new Joint(node, aggregation, methods, data).fill(result, children);
          return result;
        });
    return result;
  }

  /** Whether there are weights for the cohort of a unit. */
  private boolean isCompared(Node node, int unit) {
    Optional<FoundWeight> weight = column(node.children().get(0)).found();
    boolean isCompared = weight.isEmpty() || weight.get().of(data, unit).isPresent();
    if (!isCompared) {
      flags.get(unit).add("not-compared");
    }
    return isCompared;
  }

  private Cell known(Node node, Cell cell, int unit) {
    if (cell == Absent.MISSING) {
      if (node.absence().policy() == Absence.Policy.MANUAL) {
        flags.get(unit).add("manual:" + node.id());
      }
      return node.absence().policy() == Absence.Policy.NOT_APPLICABLE
          ? Absent.NOT_APPLICABLE
          : cell;
    }
    if (cell.isKnown()
        && node.evidence().filter(column -> scope(unit, node).text(column).isEmpty()).isPresent()) {
      flags.get(unit).add("no-evidence:" + node.id());
    }
    return cell;
  }

  /** The children of a group for a unit, missing ones filled where the group fills them. */
  private List<Child> children(
      Node node,
      int unit,
      Map<String, Fitted> fills,
      Map<String, NodeColumn> from,
      UnitScope scope) {
    List<Child> children = new ArrayList<>();
    for (Node child : node.children()) {
      NodeColumn column = Objects.requireNonNull(from.get(child.id()));
      Cell cell = column.value()[unit];
      Fitted fill = fills.get(child.id());
      children.add(
          new Child(
              child,
              column.weight(data, unit),
              fill == null ? cell : fill.of(data, unit).apply(cell, scope)));
    }
    return children;
  }

  private Cell applies(Node node, int unit, java.util.function.Supplier<Cell> cell) {
    if (data.at(node).isEmpty()) {
      flags.get(unit).add("not-yet-due:" + node.id().substring(node.id().lastIndexOf(Each.AT) + 1));
      return Absent.NOT_YET_DUE;
    }
    if (node.applies().isEmpty()) {
      return cell.get();
    }
    var holds = node.applies().get().holds(scope(unit, node));
    if (holds.isEmpty()) {
      flags.get(unit).add("unknown:" + node.id());
    }
    return holds.orElse(true) ? cell.get() : Absent.NOT_APPLICABLE;
  }

  private UnitScope scope(int unit, Node node) {
    return new UnitScope(data, unit, node, flags.get(unit));
  }

  /** Fills a column; every unit that has no figure is told, not only the first. */
  private void each(Node node, Cell[] column, IntFunction<Cell> cell) {
    List<Fault> faults = new ArrayList<>();
    for (int unit = 0; unit < column.length; unit++) {
      int at = unit;
      try {
        column[unit] = guarded(node, unit, () -> cell.apply(at));
      } catch (InvalidInput refused) {
        faults.addAll(refused.faults());
        if (faults.size() >= MAX_FAULTS) {
          throw new InvalidInput(faults).causedBy(refused);
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  /** What arithmetic refuses becomes a refusal that names the unit and the node. */
  private <T> T guarded(Node node, int unit, java.util.function.Supplier<T> result) {
    try {
      return result.get();
    } catch (ArithmeticException e) {
      String where = unit < 0 ? "node " : "unit " + data.units().get(unit) + ", node ";
      throw new InvalidInput(
              Fault.of(
                      "GOV-ASM-034",
                      where + node.id(),
                      Objects.requireNonNullElse(e.getMessage(), "no number"),
                      "a figure the method can take")
                  .withAdvice("Maybe clip the figure first or choose another method."))
          .causedBy(e);
    }
  }

  /** A copy of a column of texts and figures is never changed. */
  static Cell[] copy(Cell[] cells) {
    return Arrays.copyOf(cells, cells.length);
  }
}
