package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fraction;

/** Stated weights that are exact fractions. */
interface ExactWeights extends StatedWeights {

  /** One a criterion, adding up to 1. */
  List<Fraction> shares(int criteria);

  @Override
  default Optional<List<Fraction>> exact(int criteria) {
    return Optional.of(shares(criteria));
  }

  @Override
  default double[] weights(int criteria) {
    return ExactCriteria.doubles(shares(criteria));
  }

  /** Numbers of at least 0, not all 0, divided by their sum. */
  static List<Fraction> shares(String method, List<Fraction> numbers) {
    Fraction sum = Exact.sum(numbers);
    if (sum.signum() <= 0 || numbers.stream().anyMatch(number -> number.signum() < 0)) {
      throw Refusals.weights(method, numbers, "numbers of at least 0, not all 0");
    }
    return numbers.stream().map(number -> number.dividedBy(sum)).toList();
  }

  /** Refuses weights for another number of criteria. */
  static void requireSize(String method, int found, int criteria) {
    if (found != criteria) {
      throw Refusals.weights(method, found + " weights", criteria + ", one a criterion");
    }
  }

  /** The same weight for each. */
  record Equal() implements ExactWeights {
    @Override
    public List<Fraction> shares(int criteria) {
      return Collections.nCopies(criteria, Fraction.of(1, criteria));
    }
  }

  /** Points for the swing of each criterion from its worst to its best. */
  record Swing(List<Fraction> points) implements ExactWeights {
    @Override
    public List<Fraction> shares(int criteria) {
      ExactWeights.requireSize("swing", points.size(), criteria);
      return ExactWeights.shares("swing", points);
    }
  }

  /** What experts handed out, each the same budget. */
  record Budget(List<List<Fraction>> budgets, Fraction budget) implements ExactWeights {
    public Budget {
      if (budgets.isEmpty()) {
        throw Refusals.tooFew("budget", 0, 1);
      }
      for (int expert = 0; expert < budgets.size(); expert++) {
        List<Fraction> row = budgets.get(expert);
        if (row.size() != budgets.get(0).size()) {
          throw Refusals.shape(
              "budget, expert " + expert, row.size(), budgets.get(0).size() + " numbers");
        }
        if (!Exact.sum(row).equals(budget)) {
          throw Refusals.weights("budget, expert " + expert, Exact.sum(row), "a sum of " + budget);
        }
      }
    }

    @Override
    public List<Fraction> shares(int criteria) {
      ExactWeights.requireSize("budget", budgets.get(0).size(), criteria);
      List<Fraction> sums = new ArrayList<>();
      for (int child = 0; child < criteria; child++) {
        int at = child;
        sums.add(Exact.sum(budgets.stream().map(row -> row.get(at)).toList()));
      }
      return ExactWeights.shares("budget", sums);
    }
  }

  /** Weights out of an order of importance alone. */
  record RankOrder(List<Integer> places, Form form) implements ExactWeights {
    /** How a place becomes a weight; n criteria, place k. */
    enum Form {
      /** (1/k + … + 1/n) / n, the middle of all weights in that order. */
      CENTROID,
      /** n + 1 − k. */
      SUM,
      /** 1/k. */
      RECIPROCAL
    }

    public RankOrder {
      List<Integer> expected = IntStream.rangeClosed(1, places.size()).boxed().toList();
      if (!places.stream().sorted().toList().equals(expected)) {
        throw Refusals.parameter("rank-order", "places", places, "each of " + expected + " once");
      }
    }

    @Override
    public List<Fraction> shares(int criteria) {
      ExactWeights.requireSize("rank-order", places.size(), criteria);
      return ExactWeights.shares("rank-order", places.stream().map(this::worth).toList());
    }

    private Fraction worth(int place) {
      int n = places.size();
      return switch (form) {
        case SUM -> Fraction.of(n + 1L - place, 1);
        case RECIPROCAL -> Fraction.of(1, place);
        case CENTROID ->
            Exact.sum(IntStream.rangeClosed(place, n).mapToObj(k -> Fraction.of(1, k)).toList());
      };
    }
  }
}
