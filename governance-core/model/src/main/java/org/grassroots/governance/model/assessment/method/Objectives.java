package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weight methods that look at figures, by the names that schemes use.
 *
 * @since 0.1
 */
public final class Objectives {
  /** All of them. */
  public static final Catalogue<Objective> CATALOGUE =
      Catalogue.<Objective>of("weighting")
          .add("equal", given -> criteria -> Weights.equal(criteria.size()))
          .add("entropy", given -> new Entropy(flat(given)), "all-constant")
          .add("critic", Objectives::critic, "correlation", "all-constant")
          .add("standard-deviation", Objectives::deviation, "scaled", "all-constant")
          .add("merec", given -> new Merec(flat(given)), "all-constant")
          .add(
              "ahp",
              Objectives::judged,
              "judgements",
              "estimator",
              "lambda",
              "random-index",
              "limit")
          .add("budget", Objectives::budget, "budgets", "budget")
          .build();

  private Objectives() {}

  private static Objective judged(Arguments given) {
    List<Pairwise> members = new ArrayList<>();
    for (String member : given.text("judgements").split("\\|")) {
      members.add(Pairwise.parse(rows(member)));
    }
    return new JudgedWeights(ahp(given), members, given.optional("limit"));
  }

  /**
   * The analytic hierarchy process with {@code estimator}, {@code lambda} and {@code random-index}
   * as schemes write them.
   */
  public static Ahp ahp(Arguments given) {
    return new Ahp(
        given.word("estimator", Ahp.Estimator.EIGENVECTOR),
        given.word("lambda", Ahp.Lambda.EIGENVALUE),
        randomIndex(given));
  }

  private static RandomIndex randomIndex(Arguments given) {
    String name = given.has("random-index") ? given.text("random-index") : "saaty";
    return switch (name) {
      case "saaty" -> RandomIndex.SAATY;
      case "tummala-ling" -> RandomIndex.TUMMALA_LING;
      default -> new RandomIndex("stated", given.numbers("random-index"));
    };
  }

  private static Objective budget(Arguments given) {
    List<double[]> budgets =
        rows(given.text("budgets")).stream()
            .map(row -> row.stream().mapToDouble(word -> number(given, word)).toArray())
            .toList();
    double whole = given.real("budget", 100);
    return criteria -> sized("budget", Weights.budget(budgets, whole), criteria);
  }

  private static double number(Arguments given, String word) {
    return Arguments.of(given.method(), java.util.Map.of("budgets", word))
        .number("budgets")
        .doubleValue();
  }

  static double[] sized(String method, double[] weights, Criteria criteria) {
    if (weights.length != criteria.size()) {
      throw Refusals.weights(
          method, weights.length + " weights", criteria.size() + ", one a criterion");
    }
    return weights;
  }

  /** Rows divided by semicolons or line ends, cells by spaces. */
  private static List<List<String>> rows(String text) {
    return Arrays.stream(text.split("[;\\n]"))
        .map(String::strip)
        .filter(row -> !row.isEmpty())
        .map(row -> List.of(row.split("[\\s,]+")))
        .toList();
  }

  private static Objective critic(Arguments given) {
    return new Critic(given.word("correlation", Correlation.PEARSON), flat(given));
  }

  private static Objective deviation(Arguments given) {
    return new Deviation(given.flag("scaled", false), flat(given));
  }

  private static Objective.AllConstant flat(Arguments given) {
    return given.word("all-constant", Objective.AllConstant.EQUAL);
  }
}
