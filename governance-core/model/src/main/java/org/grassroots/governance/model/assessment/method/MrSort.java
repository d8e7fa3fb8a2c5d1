package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Sorting into ordered categories by majority, with vetoes (MR-Sort, ELECTRE TRI): a unit belongs
 * to the best category whose lower profile it meets in criteria of enough weight while it reaches
 * no veto. Decided exactly.
 *
 * @param categories best first, names distinct
 * @param threshold the least weight, in the unit of the weights
 * @since 0.1
 */
public record MrSort(List<Category> categories, BigDecimal threshold) implements Ranking {
  private static final String NAME = "mr-sort";

  /** Copies the list; refuses none and names twice. */
  public MrSort {
    categories = List.copyOf(categories);
    if (categories.isEmpty()
        || categories.stream().map(Category::name).distinct().count() != categories.size()) {
      throw Refusals.parameter(
          NAME, "categories", categories.size(), "at least one, each name once");
    }
  }

  /**
   * A category.
   *
   * @param name as shown
   * @param profile what is to be met, one a criterion; empty where anything will do
   * @param vetoes what forbids the category when the figure is not better, one a criterion; empty
   *     where nothing does
   */
  public record Category(
      String name, List<Optional<BigDecimal>> profile, List<Optional<BigDecimal>> vetoes) {
    /** Copies the lists. */
    public Category {
      profile = List.copyOf(profile);
      vetoes = List.copyOf(vetoes);
    }
  }

  /** The number of the category of each unit from 0 for the best; empty when none takes it. */
  public List<Optional<Integer>> sorted(Criteria criteria) {
    criteria.complete(NAME);
    for (Category category : categories) {
      if (category.profile().size() != criteria.size()
          || category.vetoes().size() != criteria.size()) {
        throw Refusals.shape(
            NAME + ", category " + category.name(),
            category.profile().size() + " limits and " + category.vetoes().size() + " vetoes",
            criteria.size() + " of each, one a criterion");
      }
    }
    return java.util.stream.IntStream.range(0, criteria.units())
        .mapToObj(unit -> category(criteria, unit))
        .toList();
  }

  /** The score is the number of categories below; NaN for a unit that no category takes. */
  @Override
  public Standing rank(Criteria criteria) {
    double[] score =
        sorted(criteria).stream()
            .mapToDouble(place -> place.map(at -> categories.size() - 1.0 - at).orElse(Double.NaN))
            .toArray();
    double[] category = Columns.map(score, value -> categories.size() - value);
    return Standing.of(score, Places.bestFirst(score), Map.of("category", category));
  }

  @Override
  public boolean isSetRelative() {
    return false;
  }

  private Optional<Integer> category(Criteria criteria, int unit) {
    for (int place = 0; place < categories.size(); place++) {
      if (takes(categories.get(place), criteria, unit)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private boolean takes(Category category, Criteria criteria, int unit) {
    Fraction weight = Fraction.ZERO;
    boolean isBound = false;
    for (int j = 0; j < criteria.size(); j++) {
      Criterion criterion = criteria.all().get(j);
      BigDecimal value = Exact.decimal(criterion.column()[unit]);
      Optional<BigDecimal> veto = category.vetoes().get(j);
      if (veto.isPresent() && lead(criterion, value, veto.get()) <= 0) {
        return false;
      }
      Optional<BigDecimal> limit = category.profile().get(j);
      isBound |= limit.isPresent();
      if (limit.isEmpty() || lead(criterion, value, limit.get()) >= 0) {
        weight = weight.plus(Exact.fraction(criterion.weight()));
      }
    }
    return !isBound || weight.compareTo(Fraction.of(threshold)) >= 0;
  }

  private static int lead(Criterion criterion, BigDecimal value, BigDecimal limit) {
    return criterion.sign() * value.compareTo(limit);
  }
}
