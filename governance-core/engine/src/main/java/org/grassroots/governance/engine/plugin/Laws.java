package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.method.Places;
import org.grassroots.governance.model.assessment.method.Range;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;

/** The rules of scoring that cost no more than one pass, by their numbers. */
final class Laws {
  private Laws() {}

  /** M2 one result a unit. */
  static Optional<String> size(int results, int units) {
    return Law.unless(results == units, "M2 it has %d results for %d units", results, units);
  }

  /** M2, M5 missing stays missing, M6 the declared range. */
  static Law<Column> normalised(Column indicator, Range range) {
    return result ->
        size(result.size(), indicator.size()).or(() -> firstBroken(result, indicator, range));
  }

  /** M2, M13 ranks follow scores. */
  static Law<RankedUnits> ranked(List<Child> criteria) {
    int units = criteria.get(0).column().size();
    return result ->
        size(result.score().size(), units)
            .or(() -> size(result.rank().size(), units))
            .or(() -> figures(result, units))
            .or(() -> ranks(result.score(), result.rank()));
  }

  private static Optional<String> figures(RankedUnits result, int units) {
    return result.figures().values().stream()
        .flatMap(figure -> size(figure.size(), units).stream())
        .findFirst();
  }

  private static Optional<String> ranks(Column score, Column rank) {
    double[] expected = Places.bestFirst(score.toArray());
    return IntStream.range(0, expected.length)
        .filter(unit -> Double.compare(expected[unit], rank.value(unit)) != 0)
        .mapToObj(
            unit ->
                "M13 unit "
                    + unit
                    + " has rank "
                    + rank.value(unit)
                    + " but its score says "
                    + expected[unit])
        .findFirst();
  }

  /** M2, M10 a unit without any child's number has none. */
  static Law<Column> aggregated(List<Child> children) {
    int units = children.get(0).column().size();
    return result ->
        size(result.size(), units)
            .or(
                () ->
                    IntStream.range(0, units)
                        .filter(unit -> !result.isMissing(unit) && isMissing(children, unit))
                        .mapToObj(unit -> "M10 unit " + unit + " has a result but no child has")
                        .findFirst());
  }

  /** One weight a child; M11 finite, none negative, one positive. */
  static Law<List<Double>> weights(int children) {
    return weights ->
        Law.unless(
                weights.size() == children,
                "M2 it has %d weights for %d children",
                weights.size(),
                children)
            .or(() -> Law.unless(!weights.contains(null), "M11 a weight is null"))
            .or(() -> Law.unless(areWeights(weights), "M11 %s are no weights", weights));
  }

  /** M2, M12 a band out of the list, none exactly where the score is missing. */
  static Law<List<Optional<String>>> grades(Column scores, List<String> bands) {
    return grades ->
        size(grades.size(), scores.size())
            .or(
                () ->
                    IntStream.range(0, scores.size())
                        .filter(unit -> !isGrade(grades.get(unit), scores.isMissing(unit), bands))
                        .mapToObj(unit -> "M12 unit " + unit + " has " + grades.get(unit))
                        .findFirst());
  }

  /** M7: the scheme may only set what the method declares. */
  static void declared(String method, Parameters parameters, Set<String> names) {
    List<Fault> faults =
        parameters.values().keySet().stream()
            .filter(name -> !names.contains(name))
            .map(name -> undeclared(method, name, names))
            .toList();
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static Fault undeclared(String method, String name, Set<String> names) {
    String wanted = names.isEmpty() ? "no parameter" : "one of " + new TreeSet<>(names);
    return Fault.of("GOV-SPI-031", "scoring method '" + method + "'", "'" + name + "'", wanted)
        .withAdvice(Nearest.advice(name, names, "Maybe it belongs to another method."));
  }

  private static Optional<String> firstBroken(Column result, Column indicator, Range range) {
    return IntStream.range(0, result.size())
        .mapToObj(unit -> broken(result, indicator, range, unit))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> broken(Column result, Column indicator, Range range, int unit) {
    if (result.isMissing(unit) || indicator.isMissing(unit)) {
      return Law.unless(
          result.isMissing(unit) || !indicator.isMissing(unit),
          "M5 unit %d has a result but no indicator",
          unit);
    }
    double value = result.value(unit);
    return Law.unless(
        value >= range.least() && value <= range.most(),
        "M6 %s of unit %d is not in [%s, %s]",
        value,
        unit,
        range.least(),
        range.most());
  }

  private static boolean isMissing(List<Child> children, int unit) {
    return children.stream().allMatch(child -> child.column().isMissing(unit));
  }

  private static boolean areWeights(List<Double> weights) {
    return weights.stream().allMatch(weight -> weight >= 0 && Double.isFinite(weight))
        && weights.stream().anyMatch(weight -> weight > 0);
  }

  private static boolean isGrade(Optional<String> grade, boolean isMissing, List<String> bands) {
    return isMissing ? grade.isEmpty() : grade.filter(bands::contains).isPresent();
  }
}
