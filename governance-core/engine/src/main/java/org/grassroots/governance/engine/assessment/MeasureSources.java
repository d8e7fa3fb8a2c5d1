package org.grassroots.governance.engine.assessment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grassroots.governance.engine.matter.MatterRecords;
import org.grassroots.governance.engine.need.NeedRecords;
import org.grassroots.governance.engine.organisation.OrganisationRecords;
import org.grassroots.governance.engine.place.GridRecords;
import org.grassroots.governance.engine.place.SubjectRecords;
import org.grassroots.governance.engine.resource.ResourceRecords;
import org.grassroots.governance.engine.unit.UnitRecords;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.measure.Filter;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * The kinds of records that measures may count, and how their conditions are put to the store.
 *
 * @since 0.1
 */
public final class MeasureSources {
  /** The field that holds where a record belongs; every kind that is counted has it. */
  static final String UNIT_PATH = "unit_path";

  private static final Map<String, RecordKind> KINDS =
      Stream.of(
              MatterRecords.KIND,
              NeedRecords.NEED,
              NeedRecords.CALL_BACK,
              OrganisationRecords.KIND,
              GridRecords.KIND,
              SubjectRecords.KIND,
              ResourceRecords.RESOURCE,
              UnitRecords.KIND)
          .collect(Collectors.toUnmodifiableMap(RecordKind::name, Function.identity()));

  private final ZoneId zone;

  /** Sources whose days begin in this zone. */
  MeasureSources(ZoneId zone) {
    this.zone = zone;
  }

  /** Every kind of record that can be counted, by name. */
  public static List<RecordKind> kinds() {
    return KINDS.values().stream()
        .sorted(java.util.Comparator.comparing(RecordKind::name))
        .toList();
  }

  /** The kind of that name; refused with those there are. */
  static RecordKind kind(String where, String name) {
    RecordKind kind = KINDS.get(name);
    if (kind == null) {
      throw refused("GOV-ASM-062", where, name, kinds().stream().map(RecordKind::name).toList());
    }
    return kind;
  }

  /** The declared field of that name; refused with those there are. */
  static FieldSpec field(String where, RecordKind kind, String name) {
    List<String> known = kind.fields().stream().map(FieldSpec::name).toList();
    return kind.field(name)
        .orElseThrow(() -> refused("GOV-ASM-063", where + ", " + kind.name(), name, known));
  }

  private static InvalidInput refused(String code, String where, String found, List<String> known) {
    return new InvalidInput(
        Fault.of(code, where, found, "one of " + known).withAdvice(Nearest.advice(found, known)));
  }

  /** A condition as the store takes it. */
  Condition condition(String where, RecordKind kind, Filter filter) {
    FieldSpec field = field(where, kind, filter.field());
    if (filter instanceof Filter.Among among) {
      Set<FieldValue> values = new LinkedHashSet<>();
      among.values().forEach(text -> values.add(value(where, field, text)));
      return new Condition.In(field.name(), values);
    }
    if (filter instanceof Filter.Between between) {
      return new Condition.Range(
          field.name(),
          between.from().map(text -> value(where, field, text)),
          between.below().map(text -> value(where, field, text)));
    }
    if (filter instanceof Filter.Known known) {
      return known.isKnown()
          ? new Condition.Range(field.name(), Optional.empty(), Optional.empty())
          : new Condition.IsAbsent(field.name());
    }
    return filter instanceof Filter.NotAfter pair
        ? inOrder(field, other(where, kind, field, pair.other()), false)
        : inOrder(other(where, kind, field, ((Filter.After) filter).other()), field, true);
  }

  private static Condition inOrder(FieldSpec first, FieldSpec second, boolean strictly) {
    return new Condition.InOrder(first.name(), second.name(), strictly);
  }

  private static FieldSpec other(String where, RecordKind kind, FieldSpec field, String name) {
    FieldSpec other = field(where, kind, name);
    if (other.type() != field.type()) {
      throw InvalidInput.of(
          "GOV-ASM-064",
          where + ", " + kind.name(),
          field.name() + " (" + field.type() + ") against " + name + " (" + other.type() + ")",
          "two fields of one type");
    }
    return other;
  }

  /** The records of a period, by a field that is a day or an instant. */
  Condition during(String where, RecordKind kind, String name, Period period) {
    FieldSpec field = field(where, kind, name);
    return switch (field.type()) {
      case DATE -> range(name, FieldValue.of(period.from()), FieldValue.of(period.until()));
      case INSTANT -> range(name, start(period.from()), start(period.until()));
      default ->
          throw InvalidInput.of(
              "GOV-ASM-064",
              where + ", period",
              name + " (" + field.type() + ")",
              "a day or instant");
    };
  }

  private static Condition range(String field, FieldValue from, FieldValue to) {
    return new Condition.Range(field, Optional.of(from), Optional.of(to));
  }

  private FieldValue start(LocalDate day) {
    return FieldValue.of(day.atStartOfDay(zone).toInstant());
  }

  /** A value of a field, read from text. */
  FieldValue value(String where, FieldSpec field, String text) {
    try {
      return switch (field.type()) {
        case INTEGER -> FieldValue.of(Long.parseLong(text));
        case DECIMAL -> FieldValue.of(new BigDecimal(text));
        case DATE -> FieldValue.of(LocalDate.parse(text));
        case INSTANT -> text.indexOf('T') < 0 ? start(LocalDate.parse(text)) : instant(text);
        case BOOLEAN -> FieldValue.of(flag(text));
        default -> FieldValue.of(text);
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw InvalidInput.of(
              "GOV-ASM-064", where + ", " + field.name(), text, "a value of type " + field.type())
          .causedBy(e);
    }
  }

  private static FieldValue instant(String text) {
    return FieldValue.of(Instant.parse(text));
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }

  /** Whether values of the type can be added up. */
  static boolean hasSum(FieldSpec field) {
    return field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL;
  }
}
