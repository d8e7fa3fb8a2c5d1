package org.grassroots.governance.formats.need;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.need.WordedNeed;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a table of needs in people's own words, plain or gzip.
 *
 * @since 0.1
 */
public final class WordedNeedsFile {
  private final Path file;
  private final List<Fault> faults = new ArrayList<>();
  private final List<WordedNeed> needs = new ArrayList<>();
  private final Map<String, Long> lines = new HashMap<>();

  /**
   * Which columns are read, where the caller says so; otherwise by their usual names.
   *
   * @param id the column of the id; without one the number of the record is the id
   * @param text the column of the words
   * @param scope the column of what needs are merged within; without one they all can be
   * @param supporters the column of the number of supporters; without one, or blank, 1
   */
  public record Names(
      Optional<String> id,
      Optional<String> text,
      Optional<String> scope,
      Optional<String> supporters) {
    /** The usual names; needs of all units can be merged. */
    public static final Names USUAL =
        new Names(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private record Columns(int id, int text, int scope, int supporters) {}

  private WordedNeedsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all needs, in the order of the file.
   *
   * @throws InvalidInput {@code GOV-NED-013} for a missing column, {@code GOV-NED-022} for each id
   *     that stands there twice, {@code GOV-NED-024} for each number of supporters that is none
   */
  public static List<WordedNeed> read(Path file, Names names) {
    return new WordedNeedsFile(file).read(names);
  }

  private List<WordedNeed> read(Names names) {
    try (CsvSource source = CsvSource.open(file)) {
      NeedColumns columns = new NeedColumns(source);
      int text = columns.requireUsual("text", names.text());
      Columns found =
          new Columns(
              columns.findBeside("id", names.id(), text),
              text,
              names.scope().isPresent() ? columns.find("unit", names.scope()) : -1,
              columns.findBeside("supporters", names.supporters(), text));
      source.forEachRemaining(row -> add(row, found));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return List.copyOf(needs);
  }

  private void add(CsvRow row, Columns columns) {
    String id = cell(row, columns.id());
    String known = id.isEmpty() ? String.valueOf(row.record()) : id;
    Long before = lines.putIfAbsent(known, row.line());
    if (before != null) {
      fault("GOV-NED-022", row, known + " again, as in line " + before, "each id once");
    }
    needs.add(
        new WordedNeed(
            known,
            cell(row, columns.scope()),
            cell(row, columns.text()),
            supporters(row, columns)));
  }

  private long supporters(CsvRow row, Columns columns) {
    String text = cell(row, columns.supporters());
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("[0-9]{1,15}")) {
      fault("GOV-NED-024", row, text, "a number of supporters from 0");
      return 0;
    }
    return Long.parseLong(text);
  }

  private void fault(String code, CsvRow row, String found, String wanted) {
    faults.add(Fault.of(code, file + ":" + row.line(), found, wanted));
  }

  private static String cell(CsvRow row, int index) {
    return index >= 0 && index < row.cells().size() ? row.cells().get(index).strip() : "";
  }
}
