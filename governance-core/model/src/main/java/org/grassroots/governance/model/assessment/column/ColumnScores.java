package org.grassroots.governance.model.assessment.column;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Fraction;

/**
 * What a scheme says of columns. Ranks of a node are given when they are first asked for. Not for
 * several threads.
 *
 * @since 0.1
 */
public final class ColumnScores {
  private static final int KEPT = 4096;
  private final Judged judged;
  private final Optional<LocalDate> day;
  private final Coverages coverages;
  private final Map<String, int[]> ranks = new LinkedHashMap<>();
  private final Map<Integer, Scored> exact = new LinkedHashMap<>();
  private final List<Node> nodes;
  private final ColumnQuotas quotas;

  ColumnScores(Judged judged, Optional<LocalDate> day) {
    this.judged = judged;
    this.day = day;
    this.nodes = judged.scheme().nodes();
    this.coverages = new Coverages(judged);
    this.quotas =
        ColumnQuotas.of(
            judged,
            () -> places(Ranking.Ties.ORDINAL),
            unit ->
                judged
                    .before()
                    .at(unit)
                    .orElseGet(() -> exactly(unit).exact(scheme().root().id(), 0)));
  }

  /** The scheme that was applied. */
  public Scheme scheme() {
    return judged.scheme();
  }

  /** The nodes of the scheme, parents before children. */
  public List<Node> nodes() {
    return nodes;
  }

  /** What it was applied to. */
  public Columns columns() {
    return judged.columns();
  }

  /** The published figure of a node; of the root, after vetoes. */
  public Cell published(String node, int unit) {
    return judged.published(node).at(unit).orElseGet(() -> exactly(unit).published(node, 0));
  }

  /**
   * The published figure of a node as a whole number of its last decimals; empty where it is absent
   * or the node is not rounded.
   */
  public java.util.OptionalLong rounded(String node, int unit) {
    NodeFigures figures = judged.published(node);
    return figures.isRounded() && figures.isKnown(unit)
        ? java.util.OptionalLong.of(figures.keys()[unit])
        : java.util.OptionalLong.empty();
  }

  /** Takes the results of all units in the order of the data, without a box for any. */
  @FunctionalInterface
  public interface Taker {
    /**
     * One unit.
     *
     * @param unit its place in the data
     * @param score the published score as a whole number of its last decimals; {@link
     *     Long#MIN_VALUE} where there is none
     * @param band the place of its band, 0 for the best; below 0 for none
     * @param rank its rank; 0 for none
     */
    void take(int unit, long score, int band, double rank);
  }

  /**
   * Hands out scores, bands and ranks.
   *
   * @throws IllegalStateException when the root is not rounded
   */
  public void each(Taker taker) {
    String root = scheme().root().id();
    NodeFigures figures = judged.published(root);
    if (!figures.isRounded()) {
      throw new IllegalStateException("The root " + root + " is not rounded");
    }
    int[] twice = ranks(root);
    long[] keys = figures.keys();
    int[] bands = quotas.bands();
    for (int unit = 0; unit < keys.length; unit++) {
      long score = figures.isKnown(unit) ? keys[unit] : Long.MIN_VALUE;
      taker.take(unit, score, bands[unit], twice[unit] / 2.0);
    }
  }

  /** The rank of a unit by a node; empty where it is not ranked. */
  public Optional<BigDecimal> rank(String node, int unit) {
    int twice = ranks(node)[unit];
    return twice == 0
        ? Optional.empty()
        : Optional.of(
            (twice & 1) == 0 ? BigDecimal.valueOf(twice / 2) : BigDecimal.valueOf(twice * 5L, 1));
  }

  /** The band that counts; empty when there is none. */
  public Optional<String> band(int unit) {
    int place = quotas.bands()[unit];
    return place < 0
        ? Optional.empty()
        : Optional.of(scheme().bands().orElseThrow().list().get(place).id());
  }

  /** What a reader should know, in the order of computing. */
  public List<String> flags(int unit) {
    Set<String> flags = new LinkedHashSet<>(judged.flags(unit));
    flags.addAll(quotas.lists(unit));
    return List.copyOf(flags);
  }

  /** The share of what applies that is known; empty when nothing applies. */
  public Optional<Fraction> coverage(int unit) {
    return coverages.of(unit);
  }

  /** Whether a unit is among those that are ranked and compared with. */
  public boolean isRanked(int unit) {
    return judged.isRanked(unit);
  }

  /** How many units were too close to a rounding or threshold for doubles. */
  public int undecided() {
    return judged.undecided();
  }

  /** One unit alone, computed exactly; ranks and quotas have no meaning in it. */
  public Scored exactly(int unit) {
    Scored known = exact.get(unit);
    if (known == null) {
      Scoring scoring = Scoring.by(scheme());
      known = day.map(scoring::asOf).orElse(scoring).score(columns().data(List.of(unit)));
      if (exact.size() >= KEPT) {
        exact.clear();
      }
      exact.put(unit, known);
    }
    return known;
  }

  /** Gives the ranks of unrounded figures, which may turn out too close to be told apart. */
  void compare() {
    judged.exactlyCompared().forEach(this::ranks);
  }

  private int[] ranks(String id) {
    int[] known = ranks.get(id);
    if (known == null) {
      Node node = nodes.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
      known =
          places(scheme().ranking().ties())
              .of(keys(judged.compared(id), node), cohorts(scheme().ranking().within()));
      ranks.put(id, known);
    }
    return known;
  }

  private Places places(Ranking.Ties ties) {
    return new Places(ties, chain(), columns().units());
  }

  private long[] keys(NodeFigures figures, Node node) {
    return Keys.of(
        figures,
        node.isLowBest(),
        judged::isRanked,
        unit -> figures.at(unit).orElseGet(() -> Judged.compared(exactly(unit), node.id(), 0)));
  }

  /** Why a unit has its result, computed exactly and put among all others. */
  public Explained explained(int unit) {
    Explained alone = Explainer.of(exactly(unit), 0);
    Outcome outcome = alone.outcome();
    String root = scheme().root().id();
    return new Explained(
        alone.scheme(),
        alone.unit(),
        new Outcome(
            outcome.score(),
            outcome.beforeVeto(),
            outcome.vetoes(),
            outcome.earned(),
            outcome.allowed(),
            band(unit),
            quotas.lists(unit),
            flags(unit),
            outcome.coverage()),
        rank(root, unit),
        tied(root, unit),
        alone.root(),
        alone.rounding(),
        alone.veto(),
        alone.raises());
  }

  /** The other units with the same rank, by id. */
  private List<String> tied(String root, int unit) {
    int[] twice = ranks(root);
    int[] cohorts = cohorts(scheme().ranking().within());
    List<String> tied = new ArrayList<>();
    for (int other = 0; twice[unit] != 0 && other < twice.length; other++) {
      if (twice[other] == twice[unit]
          && other != unit
          && (cohorts.length == 0 || cohorts[other] == cohorts[unit])) {
        tied.add(columns().units().get(other));
      }
    }
    tied.sort(java.util.Comparator.naturalOrder());
    return tied;
  }

  private int[] cohorts(String attribute) {
    return columns().texts(attribute).map(Texts::codes).orElse(new int[0]);
  }

  private List<long[]> chain() {
    List<long[]> chain = new ArrayList<>();
    for (Ranking.Key key : scheme().ranking().chain()) {
      Optional<Node> node = nodes.stream().filter(each -> each.id().equals(key.name())).findFirst();
      chain.add(
          node.isPresent()
              ? Keys.of(
                  judged.published(key.name()),
                  key.isLowBest(),
                  unit -> true,
                  unit -> published(key.name(), unit))
              : columns()
                  .figures(key.name())
                  .map(column -> Keys.of(column, key.isLowBest()))
                  .orElseGet(() -> new long[columns().units().size()]));
    }
    return chain;
  }
}
