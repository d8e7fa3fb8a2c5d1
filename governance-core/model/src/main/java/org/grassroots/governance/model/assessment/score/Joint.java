package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.Scores;
import org.grassroots.governance.model.assessment.method.Criteria;
import org.grassroots.governance.model.assessment.method.Criterion;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.assessment.method.Standing;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/**
 * Lets methods that look at all units at once join the children of a group. They see units by id,
 * so that where several orders are best, the one shown does not depend on the order of the data.
 */
final class Joint {
  /** Plug-ins compute in doubles; more digits would be lost on the way. */
  private static final int DIGITS = 34;

  private static final int DOUBLE_DIGITS = 17;

  private final Node node;
  private final Aggregation aggregation;
  private final MethodLibrary methods;
  private final Data data;

  Joint(Node node, Aggregation aggregation, MethodLibrary methods, Data data) {
    this.node = node;
    this.aggregation = aggregation;
    this.methods = methods;
    this.data = data;
  }

  /**
   * Fills the cells of units that take part, which are {@link Absent#UNDEFINED} before.
   *
   * @param children by unit, in the order of the tree
   */
  void fill(Cell[] result, List<List<Child>> children) {
    Map<String, List<Integer>> cohorts = new TreeMap<>();
    String within = aggregation instanceof Aggregation.Ranked ranked ? ranked.within() : "";
    for (int unit = 0; unit < result.length; unit++) {
      if (result[unit] == Absent.UNDEFINED) {
        cohorts
            .computeIfAbsent(Fitted.cohort(within, data, unit), name -> new ArrayList<>())
            .add(unit);
      }
    }
    cohorts.forEach(
        (cohort, units) -> {
          units.sort(Comparator.comparing(unit -> data.units().get(unit)));
          List<List<Child>> rows = units.stream().map(children::get).toList();
          Scores joined = guarded(cohort, units, rows);
          for (int row = 0; row < units.size(); row++) {
            result[units.get(row)] = joined.at(row).<Cell>map(Cell::of).orElse(Absent.MISSING);
          }
        });
  }

  private Scores guarded(String cohort, List<Integer> units, List<List<Child>> rows) {
    try {
      return aggregation instanceof Aggregation.Ranked ranked
          ? ranked(ranked, rows)
          : plugged(((Aggregation.Plugged) aggregation).method(), rows);
    } catch (InvalidInput refused) {
      String where = "node " + node.id() + (cohort.isEmpty() ? "" : ", cohort " + cohort) + ", ";
      throw new InvalidInput(
              refused.faults().stream().map(fault -> placed(fault, where, units)).toList())
          .causedBy(refused);
    }
  }

  /** Methods number the units they see; readers want their names. */
  private Fault placed(Fault fault, String where, List<Integer> units) {
    String place = fault.where();
    int at = place.lastIndexOf("unit ");
    if (at >= 0) {
      String number = place.substring(at + 5);
      int end = 0;
      while (end < number.length() && Character.isDigit(number.charAt(end))) {
        end++;
      }
      if (end > 0 && end < 10 && Integer.parseInt(number.substring(0, end)) < units.size()) {
        int unit = units.get(Integer.parseInt(number.substring(0, end)));
        place = place.substring(0, at + 5) + data.units().get(unit) + number.substring(end);
      }
    }
    return new Fault(fault.code(), where + place, fault.found(), fault.wanted(), fault.maybe());
  }

  private Scores ranked(Aggregation.Ranked ranked, List<List<Child>> rows) {
    List<Criterion> criteria = new ArrayList<>();
    for (int child = 0; child < node.children().size(); child++) {
      double[] column = new double[rows.size()];
      for (int row = 0; row < column.length; row++) {
        column[row] =
            rows.get(row)
                .get(child)
                .cell()
                .number()
                .map(number -> number.significant(DOUBLE_DIGITS).doubleValue())
                .orElse(Double.NaN);
      }
      Node below = node.children().get(child);
      criteria.add(
          new Criterion(
              below.id(),
              column,
              below.isLowBest() ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER,
              rows.get(0).get(child).weight().doubleValue()));
    }
    Criteria matrix = new Criteria(criteria);
    Standing standing =
        ranked.isStandard()
            ? Rankings.CATALOGUE
                .of(ranked.method().name(), ranked.method().parameters())
                .rank(matrix)
            : methods.rank(ranked.method(), matrix);
    return scores(figure(ranked, standing));
  }

  private static double[] figure(Aggregation.Ranked ranked, Standing standing) {
    if (ranked.figure().equals(Aggregation.Ranked.SCORE)) {
      return standing.score();
    }
    if (ranked.figure().equals(Aggregation.Ranked.RANK)) {
      return standing.rank();
    }
    double[] figure = standing.figures().get(ranked.figure());
    if (figure == null) {
      TreeSet<String> known = new TreeSet<>(standing.figures().keySet());
      known.add(Aggregation.Ranked.SCORE);
      known.add(Aggregation.Ranked.RANK);
      throw InvalidInput.of(
          "GOV-ASM-031",
          "method " + ranked.name() + ", figure",
          ranked.figure(),
          "one of " + known);
    }
    return figure;
  }

  private static Scores scores(double[] figures) {
    List<Optional<Fraction>> scores = new ArrayList<>();
    for (double figure : figures) {
      scores.add(
          Double.isNaN(figure)
              ? Optional.empty()
              : Optional.of(Fraction.of(BigDecimal.valueOf(figure))));
    }
    return Scores.of(scores);
  }

  private Scores plugged(Method method, List<List<Child>> rows) {
    List<MethodLibrary.Part> parts = new ArrayList<>();
    for (int child = 0; child < node.children().size(); child++) {
      int at = child;
      List<Optional<Fraction>> column =
          rows.stream().map(row -> row.get(at).cell().number().map(Joint::fraction)).toList();
      parts.add(
          new MethodLibrary.Part(
              node.children().get(child).id(), rows.get(0).get(child).weight(), Scores.of(column)));
    }
    return methods.aggregate(method, parts);
  }

  private static Fraction fraction(Real number) {
    return number instanceof Fraction fraction ? fraction : Fraction.of(number.significant(DIGITS));
  }
}
