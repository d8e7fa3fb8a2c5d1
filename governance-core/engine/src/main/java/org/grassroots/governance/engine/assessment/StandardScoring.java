package org.grassroots.governance.engine.assessment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.assessment.method.Catalogue;
import org.grassroots.governance.model.assessment.method.Criteria;
import org.grassroots.governance.model.assessment.method.Criterion;
import org.grassroots.governance.model.assessment.method.Normalisations;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.assessment.method.Standing;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;

/**
 * The numeric methods of the model as contributions to the scoring port, under the names and
 * parameters of their catalogues.
 *
 * @since 0.1
 */
public final class StandardScoring {
  private StandardScoring() {}

  /** Every normaliser of {@link Normalisations}. */
  public static List<Normaliser> normalisers() {
    return each(Normalisations.CATALOGUE, CatalogueNormaliser::new);
  }

  /** Every weighting of {@link Objectives}. */
  public static List<Weighting> weightings() {
    return each(Objectives.CATALOGUE, CatalogueWeighting::new);
  }

  /** Every aggregator of {@link Aggregations}. */
  public static List<Aggregator> aggregators() {
    return each(Aggregations.CATALOGUE, CatalogueAggregator::new);
  }

  /** Every ranker of {@link Rankings}. */
  public static List<Ranker> rankers() {
    return each(Rankings.CATALOGUE, CatalogueRanker::new);
  }

  /** Bands by the least score of each. */
  public static List<Grader> graders() {
    return List.of(new ThresholdGrader());
  }

  static Direction direction(Normaliser.Direction direction) {
    return Direction.valueOf(direction.name());
  }

  static Criteria criteria(List<Child> children) {
    return new Criteria(
        children.stream()
            .map(
                child ->
                    new Criterion(
                        child.name(),
                        child.column().toArray(),
                        direction(child.direction()),
                        child.weight()))
            .toList());
  }

  static RankedUnits ranked(Standing standing) {
    SortedMap<String, Column> figures = new TreeMap<>();
    standing.figures().forEach((name, figure) -> figures.put(name, Column.of(figure)));
    return new RankedUnits(Column.of(standing.score()), Column.of(standing.rank()), figures);
  }

  private static <T> List<T> each(Catalogue<?> catalogue, Function<String, T> contribution) {
    return catalogue.names().stream().map(contribution).toList();
  }
}
