package org.grassroots.governance.engine.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.MeasureFigure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Measures of many subjects.
 *
 * @param measures the columns, in order
 * @param subjects the rows, in order of their ids
 * @param figures by subject, then by measure, in order
 * @since 0.1
 */
public record MeasureTable(
    List<Measure> measures, List<String> subjects, List<List<MeasureFigure>> figures) {
  /** Copies the lists. */
  public MeasureTable {
    measures = List.copyOf(measures);
    subjects = List.copyOf(subjects);
    figures = figures.stream().map(List::copyOf).toList();
  }

  /** The same rows in another order; every subject must be there. */
  public MeasureTable inOrderOf(List<String> order) {
    Map<String, List<MeasureFigure>> rows = new HashMap<>();
    for (int place = 0; place < subjects.size(); place++) {
      rows.put(subjects.get(place), figures.get(place));
    }
    return new MeasureTable(
        measures,
        order,
        order.stream().map(subject -> Objects.requireNonNull(rows.get(subject), subject)).toList());
  }

  /** The columns that {@link #into} puts there. */
  public static List<String> columns(List<Measure> measures) {
    List<String> columns = new ArrayList<>();
    for (Measure measure : measures) {
      columns.addAll(measure.columns());
      if (measure.origin() instanceof Origin.Entered) {
        columns.add(measure.evidenceColumn());
      }
    }
    return columns;
  }

  /**
   * Puts the columns of every measure into data of the same subjects: the figure; of a rate
   * numerator and denominator; of what was entered, its evidence. Nothing is suppressed here: a
   * scheme does that, and says so.
   */
  public void into(Data.Builder data) {
    for (int place = 0; place < measures.size(); place++) {
      Measure measure = measures.get(place);
      List<Cell> exact = new ArrayList<>();
      List<Cell> counts = new ArrayList<>();
      List<Cell> cases = new ArrayList<>();
      @Nullable String[] evidence = new String[subjects.size()];
      for (int subject = 0; subject < subjects.size(); subject++) {
        MeasureFigure figure = figures.get(subject).get(place);
        exact.add(figure.exact());
        counts.add(cell(figure.count()));
        cases.add(cell(figure.cases()));
        evidence[subject] =
            figure
                .entry()
                .map(entry -> String.join(" ", entry.evidence()))
                .filter(text -> !text.isEmpty())
                .orElse(null);
      }
      data.figures(measure.id(), exact);
      if (measure.isRate()) {
        data.figures(measure.countColumn(), counts).figures(measure.casesColumn(), cases);
      }
      if (measure.origin() instanceof Origin.Entered) {
        data.texts(measure.evidenceColumn(), evidence);
      }
    }
  }

  private static Cell cell(Optional<Fraction> number) {
    return number.<Cell>map(Cell::of).orElse(Cell.Absent.MISSING);
  }
}
