package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleToIntFunction;
import org.grassroots.governance.model.assessment.method.DrawStream;
import org.grassroots.governance.model.assessment.method.Perturbation;
import org.grassroots.governance.model.assessment.method.RankCounts;
import org.grassroots.governance.model.assessment.method.Shift;
import org.grassroots.governance.model.assessment.method.SiblingWeights;
import org.grassroots.governance.model.assessment.method.Sobol;
import org.grassroots.governance.model.assessment.method.WeightStudy;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Edge;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Fraction;

/**
 * How far ranks and bands hang on the weights of a scheme: weights shaken many times, each node
 * left out once, each weight moved as far as the order holds. In doubles over leaves computed
 * exactly and once; the same plan gives the same digits.
 *
 * @param plan what was asked
 * @param cohorts one for each set of units that are ranked together, by name; empty ones left out
 * @since 0.1
 */
public record Robustness(Plan plan, List<Cohort> cohorts) {

  /** Copies the list. */
  public Robustness {
    cohorts = List.copyOf(cohorts);
  }

  /** The random numbers all draws come from. */
  public static final String GENERATOR = DrawStream.GENERATOR;

  /**
   * What is studied.
   *
   * @param perturbation how weights are shaken
   * @param seed of all draws
   * @param draws how many, at least 1
   * @param sobolPoints base points of variance shares; 0 to leave them out
   */
  public record Plan(Perturbation perturbation, long seed, int draws, int sobolPoints) {}

  /**
   * Units that are ranked together.
   *
   * @param name the text of the attribute that ranks are given within; empty for all together
   * @param units in the order of the data
   * @param averageShift how many ranks a unit moves, on average over draws and units
   * @param leftOut what leaving a node out does, in the order of the tree
   * @param stability how far each weight can move, in the order of the tree
   * @param sobol which weights move the ranks; empty when not asked for
   */
  public record Cohort(
      String name,
      List<Unit> units,
      double averageShift,
      List<LeftOut> leftOut,
      List<Interval> stability,
      Optional<Variance> sobol) {
    /** Copies the lists. */
    public Cohort {
      units = List.copyOf(units);
      leftOut = List.copyOf(leftOut);
      stability = List.copyOf(stability);
    }
  }

  /**
   * One unit.
   *
   * @param unit its id
   * @param rank under the weights of the scheme; 0 without a score
   * @param counts how many draws gave each rank; rank 0 for none
   * @param draws how many draws there were
   * @param sameBand the share of draws that leave the band of the score; empty without bands of it
   */
  public record Unit(
      String unit, int rank, Map<Integer, Long> counts, long draws, Optional<Double> sameBand) {
    /** The share of draws with this rank (its acceptability). */
    public double acceptability(int wanted) {
      return (double) counts.getOrDefault(wanted, 0L) / draws;
    }

    /** The least rank that this share of the draws with a score does not go beyond; 0 for none. */
    public int quantile(double share) {
      long wanted =
          StrictMath.max(1, (long) StrictMath.ceil(share * (draws - counts.getOrDefault(0, 0L))));
      long seen = 0;
      for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
        seen += entry.getKey() == 0 ? 0 : entry.getValue();
        if (seen >= wanted) {
          return entry.getKey();
        }
      }
      return 0;
    }
  }

  /** What leaving a node out does: ranks moved on average and at most, Spearman's correlation. */
  public record LeftOut(String node, double averageShift, int mostShift, double spearman) {}

  /**
   * How far the share of a weight among its siblings can move, the others keeping their ratios.
   *
   * @param node the node
   * @param share its share under the scheme
   * @param first from where to where the first place stays
   * @param all from where to where every rank stays
   */
  public record Interval(String node, double share, Reach first, Reach all) {}

  /** From where to where. */
  public record Reach(double from, double to) {}

  /**
   * Shares of the variance of the average shift of ranks; NaN when nothing varies.
   *
   * @param first by node: what the weight explains alone
   * @param total by node: what it explains alone and together with others
   * @param runs how often all units were scored
   */
  public record Variance(Map<String, Double> first, Map<String, Double> total, long runs) {}

  /** Studies a result. Refused when no weight counts or there are too many units. */
  public static Robustness of(Scored scored, Plan plan) {
    WeighedTree tree = new WeighedTree(scored);
    List<Cohort> cohorts = new ArrayList<>();
    cohorts(scored)
        .forEach((name, units) -> cohorts.add(new Study(scored, tree, plan, name, units).cohort()));
    return new Robustness(plan, cohorts);
  }

  private static Map<String, List<Integer>> cohorts(Scored scored) {
    Map<String, List<Integer>> cohorts = new TreeMap<>();
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      if (scored.isRanked(unit)) {
        cohorts
            .computeIfAbsent(
                Fitted.cohort(scored.scheme().ranking().within(), scored.data(), unit),
                name -> new ArrayList<>())
            .add(unit);
      }
    }
    return cohorts;
  }

  /** The study of one cohort. */
  private static final class Study {
    private final Scored scored;
    private final WeighedTree tree;
    private final Plan plan;
    private final String name;
    private final int[] chosen;
    private final SiblingWeights weights;

    Study(Scored scored, WeighedTree tree, Plan plan, String name, List<Integer> units) {
      this.scored = scored;
      this.tree = tree;
      this.plan = plan;
      this.name = name;
      this.chosen = units.stream().mapToInt(Integer::intValue).toArray();
      this.weights = tree.weights();
    }

    Cohort cohort() {
      Optional<DoubleToIntFunction> grade = Grades.of(scored.scheme());
      WeightStudy study =
          new WeightStudy(
              weights,
              plan.perturbation(),
              plan.seed(),
              plan.draws(),
              chosen.length,
              (drawn, scores) -> tree.score(drawn, chosen, scores),
              grade.orElse(score -> 0));
      RankCounts counts = study.run();
      List<Unit> units = new ArrayList<>();
      for (int place = 0; place < chosen.length; place++) {
        units.add(unit(counts, place, grade.isPresent()));
      }
      return new Cohort(
          name,
          units,
          counts.averageShift(),
          leftOut(study),
          new WeightReach(weights, tree, chosen).all(),
          sobol());
    }

    private Unit unit(RankCounts counts, int place, boolean hasBands) {
      Map<Integer, Long> byRank = new TreeMap<>();
      for (int rank = 0; rank <= chosen.length; rank++) {
        if (counts.count(place, rank) > 0) {
          byRank.put(rank, counts.count(place, rank));
        }
      }
      return new Unit(
          scored.data().units().get(chosen[place]),
          counts.referenceRank(place),
          byRank,
          counts.draws(),
          hasBands ? Optional.of(counts.sameGrade(place)) : Optional.empty());
    }

    private List<LeftOut> leftOut(WeightStudy study) {
      List<LeftOut> all = new ArrayList<>();
      for (WeightStudy.LeftOut left : study.leaveOneOut()) {
        all.add(
            new LeftOut(
                node(left.weight()), left.averageShift(), (int) left.mostShift(), left.spearman()));
      }
      return all;
    }

    private String node(int weight) {
      return tree.weighed().get(weight).id();
    }

    private Optional<Variance> sobol() {
      if (plan.sobolPoints() == 0
          || !(plan.perturbation() instanceof Perturbation.Uniform uniform)) {
        return Optional.empty();
      }
      double[] scores = new double[chosen.length];
      tree.score(weights.weights(), chosen, scores);
      double[] reference = WeightReach.ranks(scores);
      Sobol.Indices indices =
          new Sobol(weights.size(), plan.sobolPoints(), plan.seed())
              .indices(
                  point -> {
                    double[] factors = point.clone();
                    for (int i = 0; i < factors.length; i++) {
                      factors[i] = 1 + uniform.fraction() * (2 * factors[i] - 1);
                    }
                    tree.score(weights.times(factors), chosen, scores);
                    double shift = Shift.average(reference, WeightReach.ranks(scores));
                    return Double.isNaN(shift) ? 0 : shift;
                  });
      Map<String, Double> first = new TreeMap<>();
      Map<String, Double> total = new TreeMap<>();
      for (int i = 0; i < weights.size(); i++) {
        first.put(node(i), indices.first().get(i));
        total.put(node(i), indices.total().get(i));
      }
      return Optional.of(new Variance(first, total, indices.runs()));
    }
  }

  /** Bands of scores in doubles. */
  private static final class Grades {
    private Grades() {}

    /** The place of the band of a compared score; empty where bands are not of the score. */
    static Optional<DoubleToIntFunction> of(Scheme scheme) {
      if (scheme.bands().filter(bands -> bands.of().isEmpty()).isEmpty()) {
        return Optional.empty();
      }
      Bands bands = scheme.bands().orElseThrow();
      Node root = scheme.root();
      double[] froms = ends(bands);
      boolean holdsLower = bands.edge() != Edge.UPPER;
      boolean isAscending = Arrays.stream(froms).anyMatch(Double::isNaN);
      return Optional.of(
          score -> {
            double figure = root.isLowBest() ? -score : score;
            double rounded =
                bands
                    .decimals()
                    .map(d -> Doubles.rounded(figure, d, scheme.publication().mode()))
                    .orElse(figure);
            if (isAscending) {
              return bands.place(bands.of(Doubles.cell(rounded).number().orElseThrow()).id());
            }
            int place = 0;
            while (place < froms.length - 1
                && (holdsLower ? rounded < froms[place] : rounded <= froms[place])) {
              place++;
            }
            return place;
          });
    }

    /** Where bands start, best first; NaN where that does not tell one from the next. */
    private static double[] ends(Bands bands) {
      double[] froms =
          bands.list().stream()
              .mapToDouble(band -> band.part().from().map(Fraction::doubleValue).orElse(Double.NaN))
              .toArray();
      if (Double.isNaN(froms[froms.length - 1])) {
        froms[froms.length - 1] = Double.NEGATIVE_INFINITY;
      }
      for (int i = 1; i < froms.length; i++) {
        froms[i] = froms[i] < froms[i - 1] ? froms[i] : Double.NaN;
      }
      return froms;
    }
  }
}
