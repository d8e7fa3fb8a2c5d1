package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The raw figures that a scheme assesses: one column a measure, one row a unit.
 *
 * @param units ids of the units, distinct, in any order
 * @param columns by name of the measure; each as long as {@code units}
 * @since 0.1
 */
public record Measures(List<String> units, SortedMap<String, Scores> columns) {
  /** Refuses units twice and columns of another length. */
  public Measures {
    units = List.copyOf(units);
    columns = Ordered.copyOf(columns);
    if (new HashSet<>(units).size() != units.size()) {
      throw InvalidInput.of("GOV-ASM-010", "measures, units", units, "each unit once");
    }
    for (Map.Entry<String, Scores> column : columns.entrySet()) {
      if (column.getValue().size() != units.size()) {
        throw InvalidInput.of(
            "GOV-ASM-011",
            "measures, column " + column.getKey(),
            column.getValue().size() + " rows",
            units.size() + " rows");
      }
    }
  }

  /** Collects figures row by row. Not safe for threads. */
  public static final class Table {
    private final SortedMap<String, SortedMap<String, Fraction>> rows = new TreeMap<>();
    private final SortedMap<String, Boolean> names = new TreeMap<>();

    /** No row yet. */
    public Table() {}

    /** Names a unit, even if nothing is known of it. */
    public Table unit(String unit) {
      rows.computeIfAbsent(unit, id -> new TreeMap<>());
      return this;
    }

    /** Sets a figure; a later one replaces it. */
    public Table put(String unit, String measure, BigDecimal figure) {
      return put(unit, measure, Fraction.of(figure));
    }

    /** Sets an exact figure; a later one replaces it. */
    public Table put(String unit, String measure, Fraction figure) {
      names.put(measure, true);
      rows.computeIfAbsent(unit, id -> new TreeMap<>()).put(measure, figure);
      return this;
    }

    /** Names a measure, even if no unit has a figure of it. */
    public Table measure(String measure) {
      names.put(measure, true);
      return this;
    }

    /** The figures, units in code-point order. */
    public Measures toMeasures() {
      List<String> units = List.copyOf(rows.keySet());
      SortedMap<String, Scores> columns = new TreeMap<>();
      names.keySet().forEach(name -> columns.put(name, column(name)));
      return new Measures(units, columns);
    }

    private Scores column(String name) {
      return Scores.of(
          rows.values().stream().map(row -> Optional.ofNullable(row.get(name))).toList());
    }
  }
}
