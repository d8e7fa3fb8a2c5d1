package org.grassroots.governance.formats.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.formats.intake.Finding.Action;
import org.grassroots.governance.formats.table.CsvRow;

/** Applies the rules of a profile to one row of one file. */
final class RowReader {
  private static final char REPLACEMENT = '\uFFFD';

  private final Columns columns;
  private final List<Bound> bound = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** A rule with the places of its columns. */
  private record Bound(FieldRule rule, int[] places) {}

  RowReader(IntakeProfile profile, Columns columns) {
    this.columns = columns;
    for (FieldRule rule : profile.rules()) {
      List<Integer> found =
          rule.head().columns().stream().flatMap(name -> columns.index(name).stream()).toList();
      if (found.size() == rule.head().columns().size()) {
        bound.add(new Bound(rule, found.stream().mapToInt(Integer::intValue).toArray()));
        places.put(rule.head().field(), found.get(0));
      }
    }
  }

  /** The row with as many cells as the header; empty, with a finding, when it does not fit. */
  Optional<CsvRow> fitted(CsvRow row, List<Finding> notes) {
    int count = row.cells().size();
    if (count == columns.count()) {
      return Optional.of(row);
    }
    boolean blankTail =
        count > columns.count()
            && row.cells().subList(columns.count(), count).stream().allMatch(String::isBlank);
    Action action = blankTail ? Action.CLEANED : Action.REJECTED;
    notes.add(new Finding(row.record(), "", count + " cells", "cell-count", action));
    return blankTail
        ? Optional.of(new CsvRow(row.record(), row.line(), row.cells().subList(0, columns.count())))
        : Optional.empty();
  }

  /** The typed row; empty, with a finding at the end, when a required field has no value. */
  Optional<IntakeRow> read(CsvRow row, String key, List<Finding> notes) {
    Map<String, Object> values = new HashMap<>();
    Set<String> flags = new TreeSet<>();
    for (Bound field : bound) {
      Reading reading = field.rule().read(cells(row, field, notes));
      if (field.rule().head().isRequired() && reading.value().isEmpty()) {
        String reason = reading.isRemarkable() ? reading.reason() : "blank";
        notes.add(finding(row, field, reading.column(), reason, Action.REJECTED));
        return Optional.empty();
      }
      if (reading.isRemarkable()) {
        notes.add(finding(row, field, reading.column(), reading.reason(), reading.action()));
      }
      reading.value().ifPresent(value -> values.put(field.rule().head().field(), value));
      if (field.rule() instanceof TextRule text && reading.value().isPresent()) {
        flags.addAll(text.flagsOf(reading.value().get().toString()));
      }
    }
    return Optional.of(new IntakeRow(row, places, key, values, flags));
  }

  private List<String> cells(CsvRow row, Bound field, List<Finding> notes) {
    if (field.places().length == 1) {
      return List.of(cleanCell(row, field.places()[0], notes));
    }
    List<String> cells = new ArrayList<>(field.places().length);
    for (int place : field.places()) {
      cells.add(cleanCell(row, place, notes));
    }
    return cells;
  }

  /** A cell without space around it, and without what no store takes, which is listed. */
  String cleanCell(CsvRow row, int place, List<Finding> notes) {
    String cell = row.cells().get(place).strip();
    if (cell.indexOf(REPLACEMENT) >= 0) {
      note(row, place, "not-utf-8", notes);
    }
    if (cell.indexOf('\0') < 0) {
      return cell;
    }
    note(row, place, "control-character", notes);
    return cell.replace('\0', REPLACEMENT);
  }

  private void note(CsvRow row, int place, String reason, List<Finding> notes) {
    String value = row.cells().get(place);
    Finding finding = new Finding(row.record(), columns.name(place), value, reason, Action.CLEANED);
    if (!notes.contains(finding)) {
      notes.add(finding);
    }
  }

  private Finding finding(CsvRow row, Bound field, int column, String reason, Action action) {
    int place = field.places()[column];
    return new Finding(row.record(), columns.name(place), row.cells().get(place), reason, action);
  }
}
