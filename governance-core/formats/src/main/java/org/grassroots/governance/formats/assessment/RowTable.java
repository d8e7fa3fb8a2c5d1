package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.PeriodRow;
import org.grassroots.governance.model.assessment.score.Periods;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Collects rows of texts and turns them into data; every bad cell and row is noted. Not for several
 * threads.
 */
final class RowTable {
  private static final int MAX_FAULTS = 1000;
  private static final String NOT_APPLICABLE = "NA";
  private static final String NOT_YET_DUE = "NYD";

  private final Scheme scheme;
  private final Usage usage;
  private final Map<String, Integer> unitRows = new LinkedHashMap<>();
  private final List<PeriodRow> rows = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private long more;

  RowTable(Scheme scheme) {
    this.scheme = scheme;
    this.usage = Usage.of(scheme);
  }

  /** The columns whose cells count. */
  Usage usage() {
    return usage;
  }

  void fault(Fault fault) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(fault);
    } else {
      more++;
    }
  }

  /**
   * Adds a row.
   *
   * @param where for faults
   * @param unit the id; blank is a fault
   * @param period empty when the data is of one period
   * @param cells the texts of the columns that count
   */
  void row(String where, String unit, Optional<Period> period, Map<String, String> cells) {
    if (unit.isEmpty()) {
      fault(Fault.of("GOV-ASM-040", where, "", "the id of a unit in " + scheme.layout().id()));
      return;
    }
    String key = unit + "\u0000" + period.map(Period::toString).orElse("");
    String before = seen.putIfAbsent(key, where);
    if (before != null) {
      fault(
          Fault.of("GOV-ASM-010", where, unit, "each unit once; it is also at " + before)
              .withAdvice(
                  "Maybe the rows are of several periods; then name the column under"
                      + " data.period."));
      return;
    }
    unitRows.putIfAbsent(unit, unitRows.size());
    Map<String, Cell> figures = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      String text = cell.getValue().strip();
      if (usage.figures().contains(cell.getKey())) {
        figures.put(cell.getKey(), figure(where, cell.getKey(), text));
      }
      if (usage.texts().contains(cell.getKey())) {
        text(cell.getKey(), text, figures, texts);
      }
    }
    rows.add(new PeriodRow(unit, period, figures, texts));
  }

  private void text(
      String column, String text, Map<String, Cell> figures, Map<String, String> texts) {
    boolean isAnswer = scheme.layout().indicator(column).isPresent();
    if (isAnswer && text.equals(NOT_APPLICABLE)) {
      figures.putIfAbsent(column, Cell.Absent.NOT_APPLICABLE);
    } else if (isAnswer && text.equals(NOT_YET_DUE)) {
      figures.putIfAbsent(column, Cell.Absent.NOT_YET_DUE);
    } else if (!text.isEmpty()) {
      texts.put(column, text);
    }
  }

  private Cell figure(String where, String column, String text) {
    switch (text) {
      case "" -> {
        return Cell.Absent.MISSING;
      }
      case NOT_APPLICABLE -> {
        return Cell.Absent.NOT_APPLICABLE;
      }
      case NOT_YET_DUE -> {
        return Cell.Absent.NOT_YET_DUE;
      }
      default -> {}
    }
    try {
      return Cell.of(Fraction.of(Numerals.parse(text)));
    } catch (NumberFormatException e) {
      String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
      fault(
          Fault.of(
                  "GOV-ASM-041",
                  where + " " + column,
                  shown,
                  "a decimal number, nothing for missing, NA for not applicable")
              .withAdvice(Numerals.advice(text)));
      return Cell.Absent.MISSING;
    }
  }

  /**
   * The data of a period, or of all rows.
   *
   * @throws InvalidInput every fault noted
   */
  Data data(Optional<Period> period, String where) {
    if (more > 0) {
      faults.add(Fault.of("GOV-ASM-041", where, more + " more faults", "none"));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    if (rows.isEmpty()) {
      throw InvalidInput.of("GOV-ASM-042", where, "no row", "at least one unit");
    }
    return new Periods(scheme.layout(), rows, where).of(scheme).data(period);
  }
}
