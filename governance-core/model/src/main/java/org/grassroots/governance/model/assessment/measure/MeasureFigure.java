package org.grassroots.governance.model.assessment.measure;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;

/**
 * What a measure is for one subject and period.
 *
 * @param measure which measure
 * @param subject the id of the unit, or the value of the field the measure goes by
 * @param count the numerator; empty when nobody entered one
 * @param cases the denominator; empty when there is none
 * @param entry how it was entered; empty when it was counted
 * @since 0.1
 */
public record MeasureFigure(
    Measure measure,
    String subject,
    Optional<Fraction> count,
    Optional<Fraction> cases,
    Optional<Entry> entry) {

  /**
   * How a figure was entered by hand.
   *
   * @param by who did it
   * @param at when
   * @param evidence references, in the order given
   */
  public record Entry(String by, String at, List<String> evidence) {
    /** Copies the references. */
    public Entry {
      evidence = List.copyOf(evidence);
    }
  }

  /** A figure counted from records. */
  public static MeasureFigure counted(
      Measure measure, String subject, Fraction count, Optional<Fraction> cases) {
    return new MeasureFigure(measure, subject, Optional.of(count), cases, Optional.empty());
  }

  /** A figure nobody has entered. */
  public static MeasureFigure missing(Measure measure, String subject) {
    return new MeasureFigure(
        measure, subject, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The figure, suppressed or not. */
  public Cell exact() {
    return count.map(number -> measure.figure(number, cases)).orElse(Cell.Absent.MISSING);
  }

  /** Whether it must not be shown. */
  public boolean isSuppressed() {
    return count.isPresent() && measure.isSuppressed(cases);
  }

  /** The figure to show; one that is suppressed does not apply. */
  public Cell shown() {
    return isSuppressed() ? Cell.Absent.NOT_APPLICABLE : exact();
  }

  /** The interval beside a rate that is shown. */
  public Optional<WilsonInterval> interval() {
    return isSuppressed()
        ? Optional.empty()
        : count.flatMap(number -> measure.interval(number, cases));
  }
}
