package org.grassroots.governance.model.assessment.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.assessment.scheme.Layout;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;
import org.jspecify.annotations.Nullable;

/**
 * Makes one row a unit out of rows of several periods.
 *
 * @since 0.1
 */
public final class Periods {
  private final Layout layout;
  private final List<PeriodRow> rows;
  private final String where;
  private final SortedMap<Period.Kind, Set<String>> inner;
  private final Set<String> innerOnly;

  /** Rows in any order; a unit has at most one a period. */
  public Periods(Layout layout, List<PeriodRow> rows, String where) {
    this(layout, rows, where, Collections.emptySortedMap(), Set.of());
  }

  private Periods(
      Layout layout,
      List<PeriodRow> rows,
      String where,
      SortedMap<Period.Kind, Set<String>> inner,
      Set<String> innerOnly) {
    this.layout = layout;
    this.rows = List.copyOf(rows);
    this.where = where;
    this.inner = inner;
    this.innerOnly = innerOnly;
  }

  /** The same for a scheme that scores nodes in shorter periods. */
  public Periods of(Scheme scheme) {
    return new Periods(
        layout, rows, where, Subperiods.columns(scheme), Subperiods.innerOnly(scheme));
  }

  /**
   * The data of a period: all rows that lie inside it, rolled up as the layout says; units keep the
   * order of their first row.
   *
   * @param period empty for data of one period
   * @throws InvalidInput {@code GOV-ASM-048} when a period must be named, is not in the data, or a
   *     figure has several values and no rule says how they become one
   */
  public Data data(Optional<Period> period) {
    Optional<Period> wanted = wanted(period);
    Map<String, List<PeriodRow>> byUnit = new LinkedHashMap<>();
    for (PeriodRow row : rows) {
      byUnit.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row);
    }
    byUnit.values().forEach(list -> list.sort(BY_PERIOD));
    byUnit.values().removeIf(list -> list.stream().noneMatch(row -> isIn(row, wanted)));
    Data.Builder data = form(byUnit, wanted, column -> !innerOnly.contains(column), wanted);
    wanted.ifPresent(whole -> parts(data, byUnit, whole));
    return data.build();
  }

  private Data.Builder form(
      Map<String, List<PeriodRow>> byUnit,
      Optional<Period> wanted,
      Predicate<String> isAsked,
      Optional<Period> whole) {
    Set<String> figures = new TreeSet<>();
    Set<String> texts = new TreeSet<>();
    for (PeriodRow row : rows) {
      figures.addAll(row.figures().keySet());
      texts.addAll(row.texts().keySet());
    }
    Data.Builder data = Data.of(List.copyOf(byUnit.keySet()));
    for (String column : figures) {
      if (isAsked.test(column)) {
        List<Cell> cells = new ArrayList<>();
        byUnit.forEach((unit, list) -> cells.add(figure(unit, column, list, wanted)));
        data.figures(column, cells);
      }
    }
    for (String column : texts) {
      boolean isAttribute = layout.attributes().contains(column);
      data.texts(
          column,
          byUnit.values().stream()
              .map(
                  list -> {
                    String text = text(column, list, wanted);
                    return text == null && isAttribute ? text(column, list, whole) : text;
                  })
              .toArray(String[]::new));
    }
    return data;
  }

  /** The shorter periods; those that begin after all data have not come yet. */
  private void parts(Data.Builder data, Map<String, List<PeriodRow>> byUnit, Period whole) {
    LocalDate last =
        rows.stream()
            .flatMap(row -> row.period().stream())
            .filter(period -> whole.holds(period) && !period.equals(whole))
            .map(Period::from)
            .max(Comparator.naturalOrder())
            .orElse(whole.from());
    for (Map.Entry<Period.Kind, Set<String>> kind : inner.entrySet()) {
      for (Period part : whole.inside(kind.getKey())) {
        if (part.from().isAfter(last)) {
          data.due(part);
        } else {
          data.part(
              part,
              form(byUnit, Optional.of(part), kind.getValue()::contains, Optional.of(whole))
                  .build());
        }
      }
    }
  }

  private static final Comparator<PeriodRow> BY_PERIOD =
      (a, b) -> a.period().flatMap(x -> b.period().map(x::compareTo)).orElse(0);

  private Optional<Period> wanted(Optional<Period> period) {
    TreeSet<Period> known = new TreeSet<>();
    rows.forEach(row -> row.period().ifPresent(known::add));
    if (period.isEmpty()) {
      if (known.size() > 1) {
        throw refused("no period named", "one, or one that holds several, of " + known);
      }
      return known.isEmpty() ? Optional.empty() : Optional.of(known.first());
    }
    if (layout.period().isEmpty()) {
      throw refused("the period " + period.get(), "a scheme that names a column of periods");
    }
    if (known.stream().noneMatch(period.get()::holds)) {
      throw refused("the period " + period.get(), "one that holds some of " + known);
    }
    return period;
  }

  private InvalidInput refused(String found, String wanted) {
    return new InvalidInput(
        Fault.of("GOV-ASM-048", where, found, wanted)
            .withAdvice("Maybe name another period with --period."));
  }

  private static boolean isIn(PeriodRow row, Optional<Period> wanted) {
    return wanted.isEmpty() || row.period().filter(wanted.get()::holds).isPresent();
  }

  private Cell figure(String unit, String column, List<PeriodRow> list, Optional<Period> wanted) {
    List<Cell> cells = new ArrayList<>();
    for (PeriodRow row : list) {
      if (isIn(row, wanted)) {
        cells.add(row.figures().getOrDefault(column, Absent.MISSING));
      }
    }
    Layout.Indicator rule =
        layout.indicator(column).orElse(new Layout.Indicator(column, Layout.Roll.LAST, 0));
    Cell rolled = rolled(unit, column, rule.roll(), cells);
    return rolled == Absent.MISSING && rule.carry() > 0 && wanted.isPresent()
        ? carried(column, list, wanted.get(), rule.carry())
        : rolled;
  }

  /** The last known figure before the period, not older than the rule allows. */
  private static Cell carried(String column, List<PeriodRow> list, Period wanted, int carry) {
    Period oldest = wanted.back(carry);
    Cell carried = Absent.MISSING;
    for (PeriodRow row : list) {
      Period period = row.period().orElseThrow();
      Cell cell = row.figures().getOrDefault(column, Absent.MISSING);
      if (cell.isKnown()
          && period.from().isBefore(wanted.from())
          && !period.from().isBefore(oldest.from())) {
        carried = cell;
      }
    }
    return carried;
  }

  private Cell rolled(String unit, String column, Layout.Roll roll, List<Cell> cells) {
    if (cells.size() == 1 && roll != Layout.Roll.COUNT) {
      return cells.get(0);
    }
    if (cells.isEmpty()) {
      return Absent.MISSING;
    }
    List<Real> known = new ArrayList<>();
    cells.forEach(cell -> cell.number().ifPresent(known::add));
    if (roll == Layout.Roll.NONE && known.size() == 1 && !inner.isEmpty()) {
      return Cell.of(known.get(0));
    }
    if (roll == Layout.Roll.NONE && !(known.isEmpty() && !inner.isEmpty())) {
      throw InvalidInput.of(
          "GOV-ASM-048",
          where + ", unit " + unit + ", " + column,
          cells.size() + " periods",
          "one, or a rule under data.rolled: sum, mean, last, min, max or count");
    }
    if (known.isEmpty()) {
      return cells.contains(Absent.MISSING) ? Absent.MISSING : cells.get(0);
    }
    int last = known.size() - 1;
    return Cell.of(
        switch (roll) {
          case SUM -> Real.sum(known);
          case MEAN -> Real.sum(known).dividedBy(Fraction.of(known.size(), 1));
          case MIN -> known.stream().reduce(Real::min).orElseThrow();
          case MAX -> known.stream().reduce(Real::max).orElseThrow();
          case COUNT -> Fraction.of(known.size(), 1);
          default -> known.get(last);
        });
  }

  /** The text of the last row that has one. */
  private static @Nullable String text(
      String column, List<PeriodRow> list, Optional<Period> wanted) {
    String text = null;
    for (PeriodRow row : list) {
      if (isIn(row, wanted) && row.texts().containsKey(column)) {
        text = row.texts().get(column);
      }
    }
    return text;
  }
}
