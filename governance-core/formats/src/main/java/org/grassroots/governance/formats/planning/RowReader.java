package org.grassroots.governance.formats.planning;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;

/** Reads the fields of one row after another, whatever file they come from. */
final class RowReader {
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000_000_000L);

  private final UnitColumns columns;
  private final RowFaults faults;
  private final Map<String, String> seen = new HashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> found = new LinkedHashSet<>();
  private int rows;

  RowReader(UnitColumns columns, RowFaults faults) {
    this.columns = columns;
    this.faults = faults;
  }

  /** A value of a row by name. */
  @FunctionalInterface
  interface Fields {
    /** Null when the row has no such field; empty when the field is empty. */
    @org.jspecify.annotations.Nullable
    String value(String name);
  }

  /** Notes which names there are, for advice. */
  void know(Collection<String> names) {
    known.addAll(names);
  }

  UnitRow row(String where, Fields fields, String spareId, Outline outline) {
    rows++;
    String id = text(fields, columns.id());
    if (id.isEmpty()) {
      id = spareId;
    }
    checkId(where, id);
    return new UnitRow(
        id,
        weight(where, id, fields),
        border(where, id, fields),
        text(fields, columns.dedicated()),
        text(fields, columns.group()),
        outline);
  }

  private String text(Fields fields, String name) {
    if (name.isEmpty()) {
      return "";
    }
    String value = fields.value(name);
    if (value == null) {
      return "";
    }
    found.add(name);
    return value.strip();
  }

  private void checkId(String where, String id) {
    if (id.isEmpty()) {
      faults.add(
          Fault.of("GOV-PLN-011", where, "", "an id in '" + columns.id() + "'")
              .withAdvice(Nearest.advice(columns.id(), known)));
      return;
    }
    String before = seen.putIfAbsent(id, where);
    if (before != null) {
      faults.add(Fault.of("GOV-PLN-012", where, id, "an id that is not at " + before));
    }
  }

  private long weight(String where, String id, Fields fields) {
    String value = fields.value(columns.weight());
    if (value == null && isNumber(columns.weight())) {
      found.add(columns.weight());
      return weight(where, columns.weight());
    }
    String at = where + " ('" + id + "') " + columns.weight();
    String text = text(fields, columns.weight());
    if (text.isEmpty()) {
      faults.add(
          Fault.of("GOV-PLN-013", at, "", "a weight from 0 on")
              .withAdvice("Maybe write 0 for a unit without any."));
      return 0;
    }
    return weight(at, text);
  }

  private long weight(String where, String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() >= 0 && number.compareTo(HEAVIEST) <= 0) {
        return number.longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // told below, as any other weight that cannot be used
    }
    faults.add(Fault.of("GOV-PLN-014", where, text, "a whole number from 0 to " + HEAVIEST));
    return 0;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String border(String where, String id, Fields fields) {
    String border = text(fields, columns.border());
    if (border.isEmpty() && !columns.border().isEmpty()) {
      String at = where + " ('" + id + "') " + columns.border();
      faults.add(Fault.of("GOV-PLN-016", at, "", "the border the unit lies in"));
    }
    return border;
  }

  /** Says which names no row has; better than the same fault for every row. */
  void complain(String file) {
    RowFaults missing = new RowFaults();
    if (rows == 0) {
      missing.add(Fault.of("GOV-PLN-001", file, "", "at least one unit"));
      missing.raise();
    }
    for (String name :
        new String[] {columns.weight(), columns.border(), columns.dedicated(), columns.group()}) {
      if (!name.isEmpty() && !found.contains(name)) {
        missing.add(
            Fault.of("GOV-PLN-010", file, "", "the property '" + name + "' in some unit")
                .withAdvice(Nearest.advice(name, known)));
      }
    }
    missing.raise();
  }
}
