package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/** A decision matrix in exact fractions, turned so that more is better. */
record ExactCriteria(List<List<Fraction>> columns, List<Fraction> shares) {

  static ExactCriteria of(String method, Criteria criteria) {
    criteria.complete(method);
    List<List<Fraction>> columns = new ArrayList<>();
    for (Criterion criterion : criteria.all()) {
      List<Fraction> column = new ArrayList<>();
      for (double value : criterion.column()) {
        column.add(Exact.fraction(criterion.sign() * value));
      }
      columns.add(column);
    }
    return new ExactCriteria(columns, shares(criteria));
  }

  static List<Fraction> weights(Criteria criteria) {
    return criteria.all().stream().map(criterion -> Exact.fraction(criterion.weight())).toList();
  }

  static List<Fraction> shares(Criteria criteria) {
    List<Fraction> weights = weights(criteria);
    Fraction sum = Exact.sum(weights);
    return weights.stream().map(weight -> weight.dividedBy(sum)).toList();
  }

  int units() {
    return columns.get(0).size();
  }

  int size() {
    return columns.size();
  }

  static double[] doubles(List<Fraction> column) {
    return column.stream().mapToDouble(Fraction::doubleValue).toArray();
  }

  /** 1 for the greatest, equals share the better place, compared exactly. */
  static double[] bestFirst(List<Fraction> scores) {
    List<Fraction> sorted = new ArrayList<>(scores);
    sorted.sort(Collections.reverseOrder());
    double[] ranks = new double[scores.size()];
    for (int unit = 0; unit < ranks.length; unit++) {
      int at = Collections.binarySearch(sorted, scores.get(unit), Collections.reverseOrder());
      while (at > 0 && sorted.get(at - 1).equals(scores.get(unit))) {
        at--;
      }
      ranks[unit] = at + 1;
    }
    return ranks;
  }
}
