package org.grassroots.governance.formats.need;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a table of needs as they were heard, plain or gzip.
 *
 * @since 0.1
 */
public final class HeardNeedsFile {
  private static final Optional<String> USUAL = Optional.empty();

  private final Path file;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private record Columns(
      int id,
      int title,
      int category,
      int unit,
      int channel,
      int source,
      int evidence,
      int urgency,
      int importance,
      int supporters,
      int requested) {}

  private HeardNeedsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all needs, in the order of the file.
   *
   * @throws InvalidInput {@code GOV-NED-013} for a missing column, {@code GOV-NED-022} for each id
   *     that stands there twice, {@code GOV-NED-044} for each cell that cannot be read
   */
  public static List<HeardNeed> read(Path file) {
    return new HeardNeedsFile(file).read();
  }

  private List<HeardNeed> read() {
    List<HeardNeed> needs = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      NeedColumns columns = new NeedColumns(source);
      int title = columns.requireUsual("text", USUAL);
      Columns found =
          new Columns(
              columns.requireUsual("id", USUAL),
              title,
              columns.requireUsual("category", USUAL),
              columns.find("unit", USUAL),
              columns.requireUsual("channel", USUAL),
              columns.find("source", USUAL),
              columns.find("evidence", USUAL),
              columns.requireUsual("urgency", USUAL),
              columns.requireUsual("importance", USUAL),
              columns.find("supporters", USUAL),
              columns.find("requested", USUAL));
      source.forEachRemaining(row -> needs.add(need(row, found)));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return List.copyOf(needs);
  }

  private HeardNeed need(CsvRow csv, Columns columns) {
    MatchRow row = new MatchRow(file.toString(), csv, faults);
    String where = file + ":" + csv.line();
    String id = row.text(columns.id());
    if (!ids.add(id)) {
      faults.add(Fault.of("GOV-NED-022", where, id + " again", "each id once"));
    }
    String source = row.text(columns.source());
    return new HeardNeed(
        where,
        id,
        row.text(columns.title()),
        row.text(columns.category()),
        row.text(columns.unit()),
        row.text(columns.channel()),
        source.isEmpty() ? file.getFileName() + ":" + csv.line() : source,
        row.texts(columns.evidence()).stream().sorted().toList(),
        row.level(columns.urgency()),
        row.level(columns.importance()),
        row.units(columns.supporters()),
        row.instant(columns.requested()));
  }
}
