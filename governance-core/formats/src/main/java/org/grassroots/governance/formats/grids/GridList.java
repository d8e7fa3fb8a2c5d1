package org.grassroots.governance.formats.grids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.place.register.GridState;
import org.grassroots.governance.model.place.register.Worker;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A list of grids with their workers: a table with the columns {@code
 * id,kind,community,name,extent,phone,worker_id,worker,contact} and, if codes are not given
 * elsewhere, {@code code}; a row for each worker.
 *
 * @param entries the grids in the order of their first rows
 * @since 0.1
 */
public record GridList(List<Entry> entries) {
  private static final List<String> COLUMNS =
      List.of(
          "id", "kind", "community", "name", "extent", "phone", "worker_id", "worker", "contact");

  /** Copies the list. */
  public GridList {
    entries = List.copyOf(entries);
  }

  /**
   * A grid of the list.
   *
   * @param id its id
   * @param kind the code of its kind
   * @param community the id of its community
   * @param code its code; blank when the list has none
   * @param notice what is published beside the workers
   * @param workers its workers, in the order of the rows
   */
  public record Entry(
      String id,
      String kind,
      String community,
      String code,
      GridState.Published notice,
      List<Worker> workers) {
    /** Copies the workers. */
    public Entry {
      workers = List.copyOf(workers);
    }

    private boolean agreesWith(Entry other) {
      return kind.equals(other.kind)
          && community.equals(other.community)
          && code.equals(other.code)
          && notice.equals(other.notice);
    }

    private Entry with(List<Worker> more) {
      List<Worker> all = new ArrayList<>(workers);
      all.addAll(more);
      return new Entry(id, kind, community, code, notice, all);
    }
  }

  /**
   * Reads a list.
   *
   * @throws InvalidInput when the file cannot be read; {@code GOV-GRD-003} when a column is
   *     missing; {@code GOV-GRD-004} for each row without id, and each that says of a grid
   *     something else than the one before
   */
  public static GridList read(Path file) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    try (CsvSource rows = CsvSource.open(file)) {
      Cells cells = new Cells(rows, COLUMNS);
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        Entry entry = entry(cells, row);
        Entry before = entries.putIfAbsent(entry.id(), entry);
        if (entry.id().isEmpty()) {
          faults.add(Fault.of("GOV-GRD-004", cells.where(row), "", "the id of a grid"));
        } else if (before != null && !before.agreesWith(entry)) {
          String wanted =
              "the same of grid " + entry.id() + " as in the rows before, but the worker";
          faults.add(Fault.of("GOV-GRD-004", cells.where(row), row.cells().toString(), wanted));
        } else if (before != null) {
          entries.put(entry.id(), before.with(entry.workers()));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new GridList(List.copyOf(entries.values()));
  }

  private static Entry entry(Cells cells, CsvRow row) {
    String worker = cells.text(row, "worker_id");
    return new Entry(
        cells.text(row, "id"),
        cells.text(row, "kind"),
        cells.text(row, "community"),
        cells.text(row, "code"),
        new GridState.Published(
            cells.text(row, "name"), cells.text(row, "extent"), cells.text(row, "phone")),
        worker.isEmpty()
            ? List.of()
            : List.of(new Worker(worker, cells.text(row, "worker"), cells.text(row, "contact"))));
  }
}
