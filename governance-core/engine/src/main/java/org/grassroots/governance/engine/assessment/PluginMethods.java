package org.grassroots.governance.engine.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.Scores;
import org.grassroots.governance.model.assessment.StandardMethods;
import org.grassroots.governance.model.assessment.method.Criteria;
import org.grassroots.governance.model.assessment.method.Criterion;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.assessment.method.Standing;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;

/**
 * The standard methods, exact, and those of plug-ins, in doubles. A standard name always means the
 * standard method.
 *
 * @since 0.1
 */
public final class PluginMethods implements MethodLibrary {
  private final StandardMethods standard = new StandardMethods();
  private final Plugins plugins;

  /** A library over the guarded methods of plug-ins. */
  public PluginMethods(Plugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public Scores normalise(Method method, Scores indicator, Direction direction) {
    if (StandardMethods.NORMALISERS.contains(method.name())) {
      return standard.normalise(method, indicator, direction);
    }
    Normaliser normaliser =
        plugins
            .normalisers()
            .find(method.name())
            .orElseThrow(
                () ->
                    unknown(
                        method,
                        StandardMethods.NORMALISERS,
                        plugins.normalisers().byId().keySet()));
    return scores(
        normaliser.normalise(
            column(indicator),
            Normaliser.Direction.valueOf(direction.name()),
            parameters(method, normaliser.parameterNames())));
  }

  @Override
  public Scores aggregate(Method method, List<Part> parts) {
    if (StandardMethods.AGGREGATORS.contains(method.name())) {
      return standard.aggregate(method, parts);
    }
    Aggregator aggregator =
        plugins
            .aggregators()
            .find(method.name())
            .orElseThrow(
                () ->
                    unknown(
                        method,
                        StandardMethods.AGGREGATORS,
                        plugins.aggregators().byId().keySet()));
    List<Child> children =
        parts.stream()
            .map(part -> new Child(part.name(), part.weight().doubleValue(), column(part.scores())))
            .toList();
    return scores(aggregator.aggregate(children, parameters(method, aggregator.parameterNames())));
  }

  @Override
  public double[] weigh(Method method, List<Criterion> criteria) {
    Weighting weighting =
        plugins
            .weightings()
            .find(method.name())
            .orElseThrow(
                () ->
                    unknown(
                        method,
                        Objectives.CATALOGUE.names(),
                        plugins.weightings().byId().keySet()));
    List<Child> children = criteria.stream().map(PluginMethods::child).toList();
    return weighting.weigh(children, parameters(method, weighting.parameterNames())).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Child child(Criterion criterion) {
    return new Child(
        criterion.name(),
        criterion.weight(),
        Column.of(criterion.column()),
        Normaliser.Direction.valueOf(criterion.direction().name()));
  }

  @Override
  public Standing rank(Method method, Criteria criteria) {
    Ranker ranker =
        plugins
            .rankers()
            .find(method.name())
            .orElseThrow(
                () ->
                    unknown(method, Rankings.CATALOGUE.names(), plugins.rankers().byId().keySet()));
    List<Child> children = criteria.all().stream().map(PluginMethods::child).toList();
    RankedUnits ranked = ranker.rank(children, parameters(method, ranker.parameterNames()));
    SortedMap<String, double[]> figures = new TreeMap<>();
    ranked.figures().forEach((name, figure) -> figures.put(name, figure.toArray()));
    return new Standing(ranked.score().toArray(), ranked.rank().toArray(), figures);
  }

  @Override
  public Set<String> rankers() {
    return plugins.rankers().byId().keySet();
  }

  @Override
  public Set<String> aggregators() {
    return plugins.aggregators().byId().keySet();
  }

  @Override
  public Set<String> weightings() {
    return plugins.weightings().byId().keySet();
  }

  @Override
  public boolean isAdditive(Method aggregator) {
    return standard.isAdditive(aggregator);
  }

  private static Parameters parameters(Method method, Set<String> known) {
    if (!known.containsAll(method.parameters().keySet())) {
      throw InvalidInput.of(
          "GOV-ASM-017",
          "method " + method.name(),
          method.parameters().keySet(),
          "parameters among " + new TreeSet<>(known));
    }
    return new Parameters(method.parameters());
  }

  private static Column column(Scores scores) {
    double[] values = new double[scores.size()];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = scores.at(unit).map(Fraction::doubleValue).orElse(Double.NaN);
    }
    return Column.of(values);
  }

  private static Scores scores(Column column) {
    List<Optional<Fraction>> values = new ArrayList<>(column.size());
    for (int unit = 0; unit < column.size(); unit++) {
      values.add(
          column.isMissing(unit)
              ? Optional.empty()
              : Optional.of(Fraction.of(BigDecimal.valueOf(column.value(unit)))));
    }
    return Scores.of(values);
  }

  private static InvalidInput unknown(Method method, Set<String> standard, Set<String> ofPlugins) {
    TreeSet<String> known = new TreeSet<>(standard);
    known.addAll(ofPlugins);
    return InvalidInput.of("GOV-ASM-014", "method", method.name(), "one of " + known);
  }
}
