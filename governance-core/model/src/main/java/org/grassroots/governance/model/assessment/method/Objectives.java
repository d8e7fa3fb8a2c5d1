package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The weight methods that look at figures, by the names that schemes use.
 *
 * @since 0.1
 */
public final class Objectives {
  /** All of them. */
  public static final Catalogue<Objective> CATALOGUE =
      Catalogue.<Objective>of("weighting")
          .add("equal", given -> new ExactWeights.Equal())
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
          .add("swing", Objectives::swing, "points")
          .add("rank-order", Objectives::rankOrder, "places", "form")
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
    List<List<Fraction>> budgets =
        rows(given.text("budgets")).stream().map(row -> fractions(given, "budgets", row)).toList();
    return new ExactWeights.Budget(
        budgets, Fraction.of(given.number("budget", BigDecimal.valueOf(100))));
  }

  private static Objective swing(Arguments given) {
    return new ExactWeights.Swing(fractions(given, "points", given.words("points")));
  }

  private static Objective rankOrder(Arguments given) {
    List<Integer> places =
        given.words("places").stream()
            .map(word -> Arguments.of("rank-order", Map.of("places", word)).whole("places", 0))
            .toList();
    return new ExactWeights.RankOrder(
        places, given.word("form", ExactWeights.RankOrder.Form.CENTROID));
  }

  private static List<Fraction> fractions(Arguments given, String name, List<String> words) {
    return words.stream()
        .map(word -> Fraction.of(Arguments.of(given.method(), Map.of(name, word)).number(name)))
        .toList();
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
