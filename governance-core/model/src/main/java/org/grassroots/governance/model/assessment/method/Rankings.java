package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The methods that compare whole units, by the names that schemes use.
 *
 * @since 0.1
 */
public final class Rankings {
  /** All of them. */
  public static final Catalogue<Ranking> CATALOGUE =
      Catalogue.<Ranking>of("ranker")
          .add("topsis", Rankings::topsis, "normaliser", "distance")
          .add("vikor", given -> new Vikor(given.number("v", new BigDecimal("0.5"))), "v")
          .add("promethee", Rankings::promethee, "preference", "divisor")
          .add("electre-1", Rankings::electreOne, "concordance", "discordance")
          .add("electre-3", Rankings::electreThree, "thresholds", "alpha", "beta")
          .add("mr-sort", Rankings::mrSort, "categories", "profiles", "vetoes", "threshold")
          .add("copeland", given -> new Copeland())
          .add("borda", given -> new Borda())
          .add("condorcet", given -> new Condorcet())
          .add("kemeny", given -> new Kemeny(given.whole("most", 10)), "most")
          .add("spotis", Rankings::spotis, "bounds", "ideal")
          .add("benefit-of-the-doubt", Rankings::doubt, "least-share", "most-share")
          .unordered("electre-3")
          .build();

  private Rankings() {}

  private static Ranking doubt(Arguments given) {
    return new BenefitOfTheDoubt(given.real("least-share", 0), given.real("most-share", 1));
  }

  private static Ranking topsis(Arguments given) {
    return new Topsis(
        given.word("normaliser", Topsis.Scale.class),
        given.word("distance", Topsis.Distance.EUCLIDEAN));
  }

  private static Ranking promethee(Arguments given) {
    String divisor = given.has("divisor") ? given.text("divisor") : "n-1";
    if (!divisor.equals("n-1") && !divisor.equals("n")) {
      throw Refusals.unreadable("promethee", "divisor", divisor, "n-1 or n");
    }
    List<Preference> preferences =
        Arrays.stream(given.text("preference").split("[;,\\s]+(?![^(]*\\))"))
            .filter(word -> !word.isBlank())
            .map(word -> Preference.parse(given, word))
            .toList();
    return new Promethee(preferences, divisor.equals("n-1"));
  }

  private static Ranking electreOne(Arguments given) {
    return new ElectreOne(given.number("concordance"), given.number("discordance"));
  }

  private static Ranking electreThree(Arguments given) {
    List<ElectreThree.Thresholds> thresholds = new ArrayList<>();
    for (String row : rows(given.text("thresholds"))) {
      List<Optional<BigDecimal>> numbers = numbers(given, row);
      if (numbers.size() < 2 || numbers.size() > 3) {
        throw Refusals.unreadable("electre-3", "thresholds", row, "rows like 1 2 5 or 1 2");
      }
      thresholds.add(
          new ElectreThree.Thresholds(
              numbers.get(0).orElse(BigDecimal.ZERO),
              numbers.get(1).orElse(BigDecimal.ZERO),
              numbers.size() == 3 ? numbers.get(2) : Optional.empty()));
    }
    Distillation usual = Distillation.USUAL;
    return new ElectreThree(
        thresholds,
        new Distillation(given.number("alpha", usual.alpha()), given.number("beta", usual.beta())));
  }

  private static Ranking mrSort(Arguments given) {
    List<String> names = given.words("categories");
    List<String> profiles = rows(given.text("profiles"));
    List<String> vetoes = given.has("vetoes") ? rows(given.text("vetoes")) : List.of();
    if (profiles.size() != names.size() || !vetoes.isEmpty() && vetoes.size() != names.size()) {
      throw Refusals.unreadable(
          "mr-sort",
          "profiles, vetoes",
          profiles.size() + " and " + vetoes.size() + " rows",
          names.size() + " rows, one a category");
    }
    List<MrSort.Category> categories = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Optional<BigDecimal>> profile = numbers(given, profiles.get(i));
      List<Optional<BigDecimal>> veto =
          vetoes.isEmpty()
              ? java.util.Collections.nCopies(profile.size(), Optional.empty())
              : numbers(given, vetoes.get(i));
      categories.add(new MrSort.Category(names.get(i), profile, veto));
    }
    return new MrSort(categories, given.number("threshold"));
  }

  private static Ranking spotis(Arguments given) {
    List<Spotis.Bounds> bounds = new ArrayList<>();
    for (Point row : given.table("bounds")) {
      bounds.add(new Spotis.Bounds(row.at(), row.mark()));
    }
    return new Spotis(bounds, given.has("ideal") ? given.numbers("ideal") : List.of());
  }

  private static List<String> rows(String text) {
    return Arrays.stream(text.split("[;\\n]"))
        .map(String::strip)
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /** Numbers divided by spaces or commas, a hyphen for none. */
  private static List<Optional<BigDecimal>> numbers(Arguments given, String row) {
    List<Optional<BigDecimal>> numbers = new ArrayList<>();
    for (String word : row.split("[\\s,]+")) {
      numbers.add(
          word.equals("-")
              ? Optional.empty()
              : Optional.of(
                  Arguments.of(given.method(), java.util.Map.of("number", word)).number("number")));
    }
    return numbers;
  }
}
