package org.grassroots.governance.model.assessment.scheme;

import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Treats outliers: while the column is too skewed and too peaked (sample skewness and kurtosis),
 * the next extreme figure on the skewed side is drawn in to its neighbour, up to a number of
 * figures; when that does not help, the untouched column is put on a logarithmic scale, {@code ln(x
 * - min + offset × range)}.
 *
 * @param skewness from which absolute skewness on a column is treated
 * @param kurtosis and from which kurtosis on
 * @param most how many figures may be drawn in
 * @param offset the share of the range that keeps the logarithm above −∞, above 0
 * @since 0.1
 */
public record Treat(Fraction skewness, Fraction kurtosis, int most, Fraction offset, String within)
    implements Step.OfCohort {

  @Override
  public OfUnit fit(List<Real> ascending) {
    if (!isExtreme(ascending)) {
      return new Steps.Clip(Optional.empty(), Optional.empty());
    }
    boolean isHigh = new Moments(ascending).skewSign() > 0;
    List<Real> drawn = new ArrayList<>(ascending);
    for (int count = 1; count <= most && count < ascending.size(); count++) {
      Real limit = ascending.get(isHigh ? ascending.size() - 1 - count : count);
      Collections.fill(
          isHigh ? drawn.subList(drawn.size() - count, drawn.size()) : drawn.subList(0, count),
          limit);
      if (!isExtreme(drawn)) {
        return isHigh ? new Drawn(limit, true, count) : new Drawn(limit, false, count);
      }
    }
    Real least = ascending.get(0);
    Real range = ascending.get(ascending.size() - 1).minus(least);
    return new Logarithm(least, range.times(offset));
  }

  private boolean isExtreme(List<Real> ascending) {
    Moments moments = new Moments(ascending);
    return ascending.size() > 3
        && !moments.isConstant()
        && moments.squaredSkewness().compareWith(skewness.times(skewness)) >= 0
        && moments.kurtosis().compareWith(kurtosis) >= 0;
  }

  /** Extreme figures count as the limit. */
  public record Drawn(Real limit, boolean high, int figures) implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(
          value -> {
            Real drawn = high ? value.min(limit) : value.max(limit);
            if (drawn.compareWith(value) != 0) {
              scope.flag("winsorised");
            }
            return drawn;
          });
    }
  }

  /** The logarithm of what lies above the least figure. */
  public record Logarithm(Real least, Real offset) implements Step.OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      return cell.map(value -> value.minus(least).max(ZERO).plus(offset).ln());
    }
  }
}
