package org.grassroots.governance.model.assessment.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Borda: n − 1 to 0 points for the places in each criterion, ties sharing the mean, times the
 * weight. When a unit leaves, others may swap places.
 *
 * @since 0.1
 */
public record Borda() implements Ranking {

  @Override
  public Standing rank(Criteria criteria) {
    criteria.complete("borda");
    List<Fraction> weights = ExactCriteria.weights(criteria);
    List<Fraction> points = new ArrayList<>(Collections.nCopies(criteria.units(), Fraction.ZERO));
    for (int c = 0; c < weights.size(); c++) {
      Criterion criterion = criteria.all().get(c);
      double[] places =
          Places.fractional(Columns.map(criterion.column(), value -> criterion.sign() * value));
      for (int unit = 0; unit < places.length; unit++) {
        Fraction gained = weights.get(c).times(Exact.fraction(places[unit] - 1));
        points.set(unit, points.get(unit).plus(gained));
      }
    }
    return Standing.of(ExactCriteria.doubles(points), ExactCriteria.bestFirst(points), Map.of());
  }
}
