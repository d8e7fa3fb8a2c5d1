package org.grassroots.governance.engine.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.engine.unit.UnitRecords;
import org.grassroots.governance.model.assessment.measure.Filter;
import org.grassroots.governance.model.assessment.measure.Tally;
import org.grassroots.governance.model.assessment.measure.Weighing;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * Counts what a tally says, by grouped aggregates of the store: no record is loaded, however many
 * there are; memory goes by units.
 */
final class MeasureCount {
  private final RecordStore store;
  private final MeasureSources sources;
  private final Condition rows;
  private final Optional<Period> period;
  private final LocalDate today;

  /**
   * A count.
   *
   * @param rows the rows the actor may see, on the field of unit paths
   * @param period empty for measures that look at no time
   * @param today when units must exist that are counted without a period
   */
  MeasureCount(
      RecordStore store,
      MeasureSources sources,
      Condition rows,
      Optional<Period> period,
      LocalDate today) {
    this.store = store;
    this.sources = sources;
    this.rows = rows;
    this.period = period;
    this.today = today;
  }

  /** The number by unit path, each path for itself; paths without a record are left out. */
  Map<String, Fraction> byPath(String where, Tally tally) {
    if (tally.what() instanceof Tally.What.Registered registered) {
      Map<String, Fraction> one = new HashMap<>();
      units(registered.level()).forEach(path -> one.put(path, Fraction.ONE));
      return one;
    }
    Map<String, Fraction> found = by(where, tally, MeasureSources.UNIT_PATH);
    return tally.what() instanceof Tally.What.Reached reached
        ? reached(found.keySet(), units(reached.level()))
        : found;
  }

  /** Units of the level at or above one of the paths; each counts once. */
  private static Map<String, Fraction> reached(Set<String> paths, Set<String> units) {
    Map<String, Fraction> reached = new HashMap<>();
    for (String path : paths) {
      for (String prefix : prefixes(path)) {
        if (units.contains(prefix)) {
          reached.put(prefix, Fraction.ONE);
        }
      }
    }
    return reached;
  }

  /** The path of a unit and of all above it. */
  static List<String> prefixes(String path) {
    List<String> prefixes = new ArrayList<>();
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      prefixes.add(path.substring(0, end + 1));
    }
    return prefixes;
  }

  /** The paths of the units of a level that exist at the end of the period. */
  Set<String> units(String level) {
    LocalDate day = period.map(p -> p.until().minusDays(1)).orElse(today);
    Condition exists =
        Condition.or(
            new Condition.IsAbsent("unit_end"),
            new Condition.Range(
                "unit_end",
                Optional.of(FieldValue.of(day.plusDays(1).toString())),
                Optional.empty()));
    Condition where = Condition.and(rows, exists);
    if (!level.isEmpty()) {
      where = Condition.and(where, Condition.equal("level", FieldValue.of(level)));
    }
    Set<String> paths = new HashSet<>();
    store
        .aggregate(
            new Aggregation(
                UnitRecords.KIND.name(), where, List.of(MeasureSources.UNIT_PATH), List.of()))
        .forEach(group -> text(group.key().get(0)).ifPresent(paths::add));
    return paths;
  }

  /** The number by the value of a field; records without a value are left out. */
  Map<String, Fraction> by(String where, Tally tally, String field) {
    RecordKind kind = MeasureSources.kind(where, tally.source());
    FieldSpec group = MeasureSources.field(where, kind, field);
    List<String> groups = new ArrayList<>(List.of(group.name()));
    Map<FieldValue, Fraction> weights = weights(where, kind, tally);
    tally.weighing().ifPresent(weighing -> groups.add(weighing.field()));
    List<String> measured = new ArrayList<>();
    if (tally.what() instanceof Tally.What.Sum sum) {
      measured.add(summed(where, kind, sum.field()).name());
    }
    Map<String, Fraction> numbers = new HashMap<>();
    Aggregation question =
        new Aggregation(kind.name(), where(where, kind, tally), groups, measured);
    for (Aggregation.Group found : store.aggregate(question)) {
      Optional<String> key = text(found.key().get(0));
      Fraction number = number(found).times(weight(found, tally, weights));
      key.ifPresent(subject -> numbers.merge(subject, number, Fraction::plus));
    }
    return numbers;
  }

  private static Fraction number(Aggregation.Group group) {
    return group.measures().isEmpty()
        ? Fraction.of(group.count(), 1)
        : group.measures().get(0).sum().map(Fraction::of).orElse(Fraction.ZERO);
  }

  private static Fraction weight(
      Aggregation.Group group, Tally tally, Map<FieldValue, Fraction> weights) {
    return tally.weighing().isEmpty()
        ? Fraction.ONE
        : group
            .key()
            .get(1)
            .map(value -> weights.getOrDefault(value, Fraction.ZERO))
            .orElse(Fraction.ZERO);
  }

  private Map<FieldValue, Fraction> weights(String where, RecordKind kind, Tally tally) {
    Map<FieldValue, Fraction> weights = new HashMap<>();
    if (tally.weighing().isPresent()) {
      Weighing weighing = tally.weighing().get();
      FieldSpec field = MeasureSources.field(where, kind, weighing.field());
      weighing
          .of()
          .forEach((text, weight) -> weights.put(sources.value(where, field, text), weight));
    }
    return weights;
  }

  private static FieldSpec summed(String where, RecordKind kind, String name) {
    FieldSpec field = MeasureSources.field(where, kind, name);
    if (!MeasureSources.hasSum(field)) {
      throw InvalidInput.of(
          "GOV-ASM-064", where + ", sum", name + " (" + field.type() + ")", "a field of numbers");
    }
    return field;
  }

  private Condition where(String where, RecordKind kind, Tally tally) {
    List<Condition> parts = new ArrayList<>(List.of(rows));
    for (Filter filter : tally.where()) {
      parts.add(sources.condition(where, kind, filter));
    }
    if (tally.time().isPresent()) {
      Period wanted =
          period.orElseThrow(
              () ->
                  InvalidInput.of(
                      "GOV-ASM-065",
                      where,
                      "no period",
                      "one, since it counts by " + tally.time().get()));
      parts.add(sources.during(where, kind, tally.time().get(), wanted));
    }
    return new Condition.And(parts);
  }

  private static Optional<String> text(Optional<FieldValue> value) {
    return value
        .filter(FieldValue.Text.class::isInstance)
        .map(text -> ((FieldValue.Text) text).value());
  }
}
