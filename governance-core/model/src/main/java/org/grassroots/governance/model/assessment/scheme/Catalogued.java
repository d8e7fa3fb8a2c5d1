package org.grassroots.governance.model.assessment.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.method.ExactColumn;
import org.grassroots.governance.model.assessment.method.Normalisation;
import org.grassroots.governance.model.assessment.method.Normalisations;
import org.grassroots.governance.model.assessment.method.RationalNormalisation;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * A normaliser of the catalogue, over a cohort: exact where the method is rational and the figures
 * are, else in doubles, each result the decimal of its double. Units outside the compared ones get
 * no figure unless one of those has the same.
 *
 * @param method the method and its parameters
 * @param direction which way is better
 * @param within the attribute of the cohorts
 * @since 0.1
 */
public record Catalogued(Method method, Direction direction, String within)
    implements Step.OfCohort {

  /** Refuses unknown methods and parameters. */
  public Catalogued {
    Normalisations.CATALOGUE.of(method.name(), method.parameters());
  }

  @Override
  public String kind() {
    return "normalise";
  }

  @Override
  public OfUnit fit(List<Real> ascending) {
    Normalisation normalisation = Normalisations.CATALOGUE.of(method.name(), method.parameters());
    List<Optional<Fraction>> fractions = new ArrayList<>();
    ascending.forEach(
        value -> {
          if (value instanceof Fraction fraction) {
            fractions.add(Optional.of(fraction));
          }
        });
    boolean isExact =
        normalisation instanceof RationalNormalisation && fractions.size() == ascending.size();
    return isExact
        ? exact((RationalNormalisation) normalisation, ascending, fractions)
        : inDoubles(normalisation, ascending);
  }

  private OfUnit exact(
      RationalNormalisation rational, List<Real> ascending, List<Optional<Fraction>> fractions) {
    ExactColumn results = rational.exact(ExactColumn.of(fractions), direction);
    SortedMap<Real, Cell> table = new TreeMap<>(Real::compareWith);
    for (int i = 0; i < ascending.size(); i++) {
      Cell result = results.at(i).<Cell>map(Cell::of).orElse(Cell.Absent.NOT_APPLICABLE);
      table.put(ascending.get(i), result);
    }
    return new Table(table);
  }

  private OfUnit inDoubles(Normalisation normalisation, List<Real> ascending) {
    double[] column = ascending.stream().mapToDouble(Catalogued::value).toArray();
    double[] results = normalisation.apply(column, direction);
    SortedMap<Real, Cell> table = new TreeMap<>(Real::compareWith);
    for (int i = 0; i < results.length; i++) {
      table.put(
          ascending.get(i),
          Double.isNaN(results[i])
              ? Cell.Absent.NOT_APPLICABLE
              : Cell.of(Fraction.of(BigDecimal.valueOf(results[i]))));
    }
    return new Table(table);
  }

  private static double value(Real number) {
    return number.significant(17).doubleValue();
  }

  /** What each figure of the cohort became. */
  record Table(SortedMap<Real, Cell> results) implements OfUnit {
    @Override
    public Cell apply(Cell cell, StepScope scope) {
      if (!(cell instanceof Cell.Known known)) {
        return cell;
      }
      Cell result = results.get(known.value());
      if (result == null) {
        scope.flag("not-compared");
        return Cell.Absent.MISSING;
      }
      return result;
    }

    @Override
    public String shown() {
      return results.size() + " figures";
    }
  }
}
