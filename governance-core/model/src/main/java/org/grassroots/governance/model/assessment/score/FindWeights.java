package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.method.Criteria;
import org.grassroots.governance.model.assessment.method.Criterion;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Finds the weights of the children of a group. A child that no compared unit of a cohort has a
 * figure of weighs 0 there; units that lack a figure of the others are left out or refused.
 */
final class FindWeights {
  private static final int DIGITS = 17;

  private final Weighing weighing;
  private final MethodLibrary methods;
  private final String place;
  private final List<NodeColumn> children;

  FindWeights(Weighing weighing, MethodLibrary methods, String group, List<NodeColumn> children) {
    this.weighing = weighing;
    this.methods = methods;
    this.place = "node " + group + ", weighting";
    this.children = children;
  }

  /** One a child, in order. */
  List<FoundWeight> of(Data data, boolean[] isReference) {
    Map<String, List<Integer>> cohorts = new TreeMap<>();
    for (int unit = 0; unit < isReference.length; unit++) {
      if (isReference[unit]) {
        cohorts
            .computeIfAbsent(
                Fitted.cohort(weighing.within(), data, unit), name -> new ArrayList<>())
            .add(unit);
      }
    }
    List<SortedMap<String, Fraction>> found = new ArrayList<>();
    children.forEach(child -> found.add(new TreeMap<>()));
    cohorts.forEach(
        (cohort, units) -> {
          List<Fraction> weights = guarded(cohort, data, units);
          for (int child = 0; child < weights.size(); child++) {
            found.get(child).put(cohort, weights.get(child));
          }
        });
    return found.stream().map(map -> new FoundWeight(weighing.within(), map)).toList();
  }

  private List<Fraction> guarded(String cohort, Data data, List<Integer> units) {
    try {
      return weighing.stated(children.size()).orElseGet(() -> outOf(data, units));
    } catch (InvalidInput refused) {
      String where = place + (cohort.isEmpty() ? "" : ", cohort " + cohort);
      throw new InvalidInput(
              refused.faults().stream()
                  .map(
                      fault ->
                          new Fault(
                              fault.code(),
                              where + ", " + fault.where(),
                              fault.found(),
                              fault.wanted(),
                              fault.maybe()))
                  .toList())
          .causedBy(refused);
    }
  }

  private List<Fraction> outOf(Data data, List<Integer> units) {
    List<Integer> there =
        IntStream.range(0, children.size())
            .filter(child -> units.stream().anyMatch(unit -> cells(child)[unit].isKnown()))
            .boxed()
            .toList();
    Fraction[] weights = new Fraction[children.size()];
    Arrays.fill(weights, Fraction.ZERO);
    if (!there.isEmpty()) {
      List<Fraction> found = weigh(criteria(there, complete(data, there, units)));
      for (int i = 0; i < found.size(); i++) {
        weights[there.get(i)] = found.get(i);
      }
    }
    return List.of(weights);
  }

  private List<Integer> complete(Data data, List<Integer> there, List<Integer> units) {
    List<Integer> complete = new ArrayList<>();
    for (int unit : units) {
      Optional<Integer> gap =
          there.stream().filter(child -> !cells(child)[unit].isKnown()).findFirst();
      if (gap.isEmpty()) {
        complete.add(unit);
      } else if (weighing.gaps() == Weighing.Gaps.ERROR) {
        throw new InvalidInput(
            Fault.of(
                    "GOV-ASM-208",
                    "unit " + data.units().get(unit) + ", " + id(gap.get()),
                    "no figure",
                    "a figure for every unit and child")
                .withAdvice("Maybe leave units with gaps out: 'gaps: leave-out'."));
      }
    }
    if (complete.isEmpty()) {
      throw new InvalidInput(
          Fault.of("GOV-ASM-212", "units", "no unit with all figures", "at least one")
              .withAdvice("Maybe a column was not filled in."));
    }
    return complete;
  }

  private List<Criterion> criteria(List<Integer> there, List<Integer> units) {
    List<Criterion> criteria = new ArrayList<>();
    for (int child : there) {
      double[] column = units.stream().mapToDouble(unit -> nearest(cells(child)[unit])).toArray();
      boolean isLower =
          weighing.lower().contains(id(child)) || children.get(child).node().isLowBest();
      criteria.add(
          new Criterion(
              id(child),
              column,
              isLower ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER,
              1));
    }
    return criteria;
  }

  private List<Fraction> weigh(List<Criterion> criteria) {
    return weighing.rounded(
        weighing.isStandard()
            ? weighing.objective().weights(new Criteria(criteria))
            : methods.weigh(weighing.method(), criteria));
  }

  private Cell[] cells(int child) {
    NodeColumn column = children.get(child);
    return weighing.on() == Weighing.On.VALUES ? column.value() : column.source();
  }

  private String id(int child) {
    return children.get(child).node().id();
  }

  private static double nearest(Cell cell) {
    return cell.number().orElseThrow().significant(DIGITS).doubleValue();
  }
}
