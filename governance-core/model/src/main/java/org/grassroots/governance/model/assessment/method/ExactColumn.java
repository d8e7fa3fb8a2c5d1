package org.grassroots.governance.model.assessment.method;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Exact fractions, one a unit, in the order of the units.
 *
 * @param cells empty where the cell is absent
 * @since 0.1
 */
public record ExactColumn(List<Optional<Fraction>> cells) {
  /** Copies the cells. */
  public ExactColumn {
    cells = List.copyOf(cells);
  }

  /** The same column, as an aggregator or a test reads it. */
  public static ExactColumn of(List<Optional<Fraction>> cells) {
    return new ExactColumn(cells);
  }

  /** How many units. */
  public int size() {
    return cells.size();
  }

  /** The fraction of a unit. */
  public Optional<Fraction> at(int unit) {
    return cells.get(unit);
  }

  /** The fractions that are there. */
  public List<Fraction> present() {
    return cells.stream().flatMap(Optional::stream).toList();
  }

  /** The same with every fraction replaced; absent stays absent. */
  public ExactColumn map(UnaryOperator<Fraction> each) {
    return new ExactColumn(cells.stream().map(cell -> cell.map(each)).toList());
  }
}
