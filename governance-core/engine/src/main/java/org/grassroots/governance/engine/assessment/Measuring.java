package org.grassroots.governance.engine.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.unit.UnitRecords;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.MeasureFigure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.assessment.measure.Tally;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with measures: have them counted, enter them by hand. Safe for threads;
 * cheap to make.
 *
 * @since 0.1
 */
public final class Measuring {
  private final Session session;
  private final ZoneId zone;

  /** The service for one call context; days begin in the zone. */
  public Measuring(Session session, ZoneId zone) {
    this.session = session;
    this.zone = zone;
  }

  /**
   * Counts measures, and finds those entered by hand. What lies below a unit counts for it too; a
   * record counts where it was when it was made. No record is loaded to be counted.
   *
   * @throws InvalidInput every measure that cannot be counted: {@code GOV-ASM-062} an unknown kind
   *     of records, {@code GOV-ASM-063} a field it does not have, {@code GOV-ASM-064} a value of
   *     another type, {@code GOV-ASM-065} no period; {@code GOV-ASM-066} measures by different
   *     fields together; {@code GOV-ASM-067} a unit that is not registered or not of the level
   */
  public MeasureTable figures(MeasureQuestion question) {
    Condition rows = session.rows(session.allow("assessment.measure", ""), "unit_path");
    MeasureCount count =
        new MeasureCount(
            session.store(), new MeasureSources(zone), rows, question.period(), today());
    MeasureEntries entries = new MeasureEntries(session.store(), rows, question.period());
    Optional<String> by = by(question.measures());
    Map<Measure, Map<String, MeasureFigure>> found = new LinkedHashMap<>();
    Map<String, String> subjects = by.isEmpty() ? units(question, count) : new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Measure measure : question.measures()) {
      try {
        found.put(measure, figures(measure, subjects, count, entries));
      } catch (InvalidInput refused) {
        faults.addAll(refused.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return table(
        question, by.isEmpty() ? List.copyOf(subjects.keySet()) : named(question, found), found);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(session.call().now(), zone);
  }

  private static Optional<String> by(List<Measure> measures) {
    TreeSet<String> fields = new TreeSet<>();
    for (Measure measure : measures) {
      fields.add(measure.origin() instanceof Origin.Counted counted ? counted.by().orElse("") : "");
    }
    if (fields.size() > 1) {
      throw InvalidInput.of(
          "GOV-ASM-066", "measures", "measures by " + fields, "all by unit, or all by one field");
    }
    return fields.stream().filter(field -> !field.isEmpty()).findFirst();
  }

  /** The paths of the units asked for, by id. */
  private static Map<String, String> units(MeasureQuestion question, MeasureCount count) {
    Map<String, String> all = new TreeMap<>();
    count.units(question.level()).forEach(path -> all.put(id(path), path));
    if (question.subjects().isEmpty()) {
      return all;
    }
    List<Fault> faults = new ArrayList<>();
    Map<String, String> some = new TreeMap<>();
    for (String unit : question.subjects()) {
      String path = all.get(unit);
      if (path == null) {
        String level = question.level().isEmpty() ? "" : " of level " + question.level();
        faults.add(Fault.of("GOV-ASM-067", "unit", unit, "a registered unit" + level));
      } else {
        some.put(unit, path);
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return some;
  }

  private static String id(String path) {
    int end = path.length() - 1;
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static Map<String, MeasureFigure> figures(
      Measure measure, Map<String, String> units, MeasureCount count, MeasureEntries entries) {
    if (!(measure.origin() instanceof Origin.Counted counted)) {
      return entries.of(measure);
    }
    String where = "measure " + measure.id();
    Map<String, Fraction> numerators;
    Optional<Map<String, Fraction>> denominators;
    if (counted.by().isPresent()) {
      String field = counted.by().get();
      numerators = count.by(where, counted.numerator(), field);
      denominators = counted.denominator().map(tally -> count.by(where, tally, field));
    } else {
      numerators = rolledUp(where, counted.numerator(), units, count);
      denominators = counted.denominator().map(tally -> rolledUp(where, tally, units, count));
    }
    TreeSet<String> subjects = new TreeSet<>(numerators.keySet());
    denominators.ifPresent(cases -> subjects.addAll(cases.keySet()));
    subjects.addAll(units.keySet());
    Map<String, MeasureFigure> figures = new HashMap<>();
    for (String subject : subjects) {
      figures.put(
          subject,
          MeasureFigure.counted(
              measure,
              subject,
              numerators.getOrDefault(subject, Fraction.ZERO),
              denominators.map(cases -> cases.getOrDefault(subject, Fraction.ZERO))));
    }
    return figures;
  }

  /** The numbers of units with all below them, by id. */
  private static Map<String, Fraction> rolledUp(
      String where, Tally tally, Map<String, String> units, MeasureCount count) {
    Map<String, String> ids = new HashMap<>();
    units.forEach((id, path) -> ids.put(path, id));
    Map<String, Fraction> sums = new HashMap<>();
    count
        .byPath(where, tally)
        .forEach(
            (path, number) -> {
              for (String prefix : MeasureCount.prefixes(path)) {
                String id = ids.get(prefix);
                if (id != null) {
                  sums.merge(id, number, Fraction::plus);
                }
              }
            });
    return sums;
  }

  private static List<String> named(
      MeasureQuestion question, Map<Measure, Map<String, MeasureFigure>> found) {
    TreeSet<String> names = new TreeSet<>(question.subjects());
    if (names.isEmpty()) {
      found.values().forEach(figures -> names.addAll(figures.keySet()));
    }
    return List.copyOf(names);
  }

  private static MeasureTable table(
      MeasureQuestion question,
      List<String> subjects,
      Map<Measure, Map<String, MeasureFigure>> found) {
    List<List<MeasureFigure>> rows = new ArrayList<>();
    for (String subject : subjects) {
      List<MeasureFigure> row = new ArrayList<>();
      found.forEach(
          (measure, figures) -> row.add(figures.getOrDefault(subject, absent(measure, subject))));
      rows.add(row);
    }
    return new MeasureTable(question.measures(), subjects, rows);
  }

  private static MeasureFigure absent(Measure measure, String subject) {
    return measure.origin() instanceof Origin.Entered
        ? MeasureFigure.missing(measure, subject)
        : MeasureFigure.counted(
            measure,
            subject,
            Fraction.ZERO,
            measure.isRate() ? Optional.of(Fraction.ZERO) : Optional.empty());
  }

  /**
   * Enters a figure by hand, or corrects one.
   *
   * @return the figure with the fact {@code measure.entered}, or {@code measure.corrected} with the
   *     version before; refused with {@code GOV-ASM-070} a measure that is counted, {@code
   *     GOV-ASM-071} no evidence where the measure asks for it, {@code GOV-ASM-072} a denominator
   *     too many or too few, or one that is not above 0, {@code GOV-ASM-073} a unit nobody
   *     registered
   */
  public Decision<MeasureFigure> enter(Measure measure, EnterMeasure command) {
    session.check(command);
    String path = session.pathOf(command.subject());
    session.allow("assessment.enter", path);
    List<Reason> reasons = reasons(measure, command);
    if (!reasons.isEmpty()) {
      return new Decision.Rejected<>(reasons);
    }
    String id = MeasureRecords.id(measure.id(), command.subject(), command.period());
    return session.run(
        "measure.enter",
        command,
        position ->
            session
                .store()
                .getAsOf(MeasureRecords.KIND.name(), id, position)
                .map(record -> MeasureRecords.read(measure, record))
                .orElseThrow(),
        () -> prepared(measure, command, id, path));
  }

  private List<Reason> reasons(Measure measure, EnterMeasure command) {
    if (!(measure.origin() instanceof Origin.Entered how)) {
      return List.of(Reason.of("GOV-ASM-070", "measure", measure.id()));
    }
    List<Reason> reasons = new ArrayList<>();
    if (how.needsEvidence() && command.evidence().isEmpty()) {
      reasons.add(Reason.of("GOV-ASM-071", "measure", measure.id()));
    }
    boolean fits =
        command.cases().isPresent() == how.isRate()
            && command.cases().map(cases -> cases.signum() >= 0).orElse(true);
    if (!fits) {
      reasons.add(
          Reason.of(
              "GOV-ASM-072",
              "measure",
              measure.id(),
              "cases",
              command.cases().map(Object::toString).orElse("-")));
    }
    if (session.store().get(UnitRecords.KIND.name(), command.subject()).isEmpty()) {
      reasons.add(Reason.of("GOV-ASM-073", "unit", command.subject()));
    }
    return reasons;
  }

  private Prepared<MeasureFigure> prepared(
      Measure measure, EnterMeasure command, String id, String path) {
    Optional<StoredRecord> before = session.store().get(MeasureRecords.KIND.name(), id);
    long version = before.map(StoredRecord::version).orElse(Write.ABSENT);
    Write write = MeasureRecords.write(measure.id(), command, path, session.call(), version);
    Map<String, String> details = new TreeMap<>();
    details.put("figure", command.figure().toPlainString());
    command.cases().ifPresent(cases -> details.put("cases", cases.toPlainString()));
    before.ifPresent(record -> details.put("version", String.valueOf(record.version())));
    Fact fact =
        new Fact(
            before.isEmpty() ? "measure.entered" : "measure.corrected",
            id,
            session.call().now(),
            details);
    MeasureFigure figure =
        new MeasureFigure(
            measure,
            command.subject(),
            Optional.of(Fraction.of(command.figure())),
            command.cases().map(Fraction::of),
            Optional.of(
                new MeasureFigure.Entry(
                    session.call().actor().id(),
                    session.call().now().toString(),
                    command.evidence())));
    return Prepared.of(Decision.accepted(figure, fact), id, write);
  }
}
