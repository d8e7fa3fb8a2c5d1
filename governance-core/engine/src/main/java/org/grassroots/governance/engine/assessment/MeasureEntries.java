package org.grassroots.governance.engine.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.internal.Pages;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.MeasureFigure;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/** Finds what was entered by hand. */
final class MeasureEntries {
  private static final int PAGE = 1000;

  private final RecordStore store;
  private final Condition rows;
  private final Optional<Period> period;

  MeasureEntries(RecordStore store, Condition rows, Optional<Period> period) {
    this.store = store;
    this.rows = rows;
    this.period = period;
  }

  /**
   * The figures of a measure by subject: the entry of the very period, else those of the periods
   * inside it, numerators and denominators added up.
   */
  Map<String, MeasureFigure> of(Measure measure) {
    Period wanted =
        period.orElseThrow(
            () ->
                InvalidInput.of(
                    "GOV-ASM-065",
                    "measure " + measure.id(),
                    "no period",
                    "one, as it was entered for"));
    Map<String, MeasureFigure> whole = new HashMap<>();
    Map<String, MeasureFigure> parts = new HashMap<>();
    for (StoredRecord record : records(measure, wanted)) {
      MeasureFigure figure = MeasureRecords.read(measure, record);
      boolean isWhole =
          record.id().equals(MeasureRecords.id(measure.id(), figure.subject(), wanted));
      if (isWhole) {
        whole.put(figure.subject(), figure);
      } else {
        parts.merge(figure.subject(), figure, MeasureEntries::joined);
      }
    }
    parts.forEach(whole::putIfAbsent);
    return whole;
  }

  private List<StoredRecord> records(Measure measure, Period wanted) {
    FieldValue from = FieldValue.of(wanted.from());
    Condition inside =
        Condition.and(
            Condition.equal("measure", FieldValue.of(measure.id())),
            new Condition.Range(
                "starts", Optional.of(from), Optional.of(FieldValue.of(wanted.until()))),
            new Condition.Range(
                "ends", Optional.of(from), Optional.of(FieldValue.of(wanted.until().plusDays(1)))),
            rows);
    return Pages.all(
        store,
        Query.of(MeasureRecords.KIND.name(), inside, PAGE).orderedBy(Query.Sort.by("starts")));
  }

  private static MeasureFigure joined(MeasureFigure one, MeasureFigure other) {
    List<String> evidence = new ArrayList<>(one.entry().orElseThrow().evidence());
    evidence.addAll(other.entry().orElseThrow().evidence());
    MeasureFigure.Entry last = other.entry().orElseThrow();
    return new MeasureFigure(
        one.measure(),
        one.subject(),
        sum(one.count(), other.count()),
        sum(one.cases(), other.cases()),
        Optional.of(new MeasureFigure.Entry(last.by(), last.at(), evidence)));
  }

  private static Optional<Fraction> sum(Optional<Fraction> one, Optional<Fraction> other) {
    return one.map(number -> other.map(number::plus).orElse(number)).or(() -> other);
  }
}
