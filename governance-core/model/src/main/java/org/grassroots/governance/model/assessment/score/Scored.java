package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says of data. Immutable.
 *
 * @since 0.1
 */
public final class Scored {
  private final Scheme scheme;
  private final Data data;
  private final Map<String, NodeColumn> columns;
  private final boolean[] isRanked;
  private final Map<String, Cell[]> published;
  private final Map<String, @Nullable BigDecimal[]> ranks;
  private final List<Outcome> outcomes;

  Scored(
      Scheme scheme,
      Data data,
      Map<String, NodeColumn> columns,
      boolean[] isRanked,
      Map<String, Cell[]> published,
      Map<String, @Nullable BigDecimal[]> ranks,
      List<Outcome> outcomes) {
    this.scheme = scheme;
    this.data = data;
    this.columns = columns;
    this.isRanked = isRanked;
    this.published = published;
    this.ranks = ranks;
    this.outcomes = List.copyOf(outcomes);
  }

  /** The scheme that was applied. */
  public Scheme scheme() {
    return scheme;
  }

  /** What it was applied to. */
  public Data data() {
    return data;
  }

  /** The exact figure of a node, before rounding for publishing and before vetoes. */
  public Cell exact(String node, int unit) {
    return column(node).value()[unit];
  }

  /** The published figure of a node; of the root, after vetoes. */
  public Cell published(String node, int unit) {
    return Objects.requireNonNull(published.get(node), node)[unit];
  }

  /** The rank of a unit by a node; empty where it is not ranked. */
  public Optional<BigDecimal> rank(String node, int unit) {
    @Nullable BigDecimal[] all = Objects.requireNonNull(ranks.get(node), node);
    return Optional.ofNullable(all[unit]);
  }

  /** Whether a unit is among those that are ranked and compared with. */
  public boolean isRanked(int unit) {
    return isRanked[unit];
  }

  /** The result as a whole. */
  public Outcome outcome(int unit) {
    return outcomes.get(unit);
  }

  /** The place of a unit in the data; refused when there is none. */
  public Optional<Integer> find(String unit) {
    int place = data.units().indexOf(unit);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /**
   * The weights that groups found, by group, cohort and child in the order of the scheme; where a
   * group knows no cohorts, the cohort is an empty text.
   */
  public Map<String, Map<String, Map<String, Fraction>>> foundWeights() {
    Map<String, Map<String, Map<String, Fraction>>> found = new LinkedHashMap<>();
    for (Node node : scheme.nodes()) {
      for (Node child : node.children()) {
        column(child)
            .found()
            .ifPresent(
                weight ->
                    weight
                        .byCohort()
                        .forEach(
                            (cohort, share) ->
                                found
                                    .computeIfAbsent(node.id(), id -> new TreeMap<>())
                                    .computeIfAbsent(cohort, name -> new LinkedHashMap<>())
                                    .put(child.id(), share)));
      }
    }
    return found;
  }

  NodeColumn column(String node) {
    return Objects.requireNonNull(columns.get(node), node);
  }

  /** The same nodes over other data and columns. */
  Scored over(Data other, Map<String, NodeColumn> replaced) {
    return new Scored(scheme, other, replaced, isRanked, published, ranks, outcomes);
  }

  NodeColumn column(Node node) {
    return column(node.id());
  }
}
