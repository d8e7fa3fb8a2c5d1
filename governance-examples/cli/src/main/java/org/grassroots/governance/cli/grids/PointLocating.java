package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.cli.Progress;
import org.grassroots.governance.formats.geo.PointRow;
import org.grassroots.governance.formats.geo.PointTable;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Copies a table of points row by row, with one column more. To be run once. */
final class PointLocating {
  private static final int PROGRESS_EVERY = 1000;
  private static final double MAX_LATITUDE = 90;

  /** Says in which area a point lies. */
  @FunctionalInterface
  interface Place {
    Optional<String> of(Position point);
  }

  private final PointTable table;
  private final Place areas;
  private final String column;
  private long count;
  private long located;
  private long blank;
  private long unreadable;
  private long exchanged;

  /**
   * Refuses with {@code GOV-GEO-006} a table that has a column of that name.
   *
   * @param areas says the area of a point
   * @param column the name of the new column
   */
  PointLocating(PointTable table, Place areas, String column) {
    if (table.header().contains(column)) {
      throw new InvalidInput(
          Fault.of("GOV-GEO-006", table.file().path() + ":1", column, "a name not in use")
              .withAdvice("Maybe --column gives the new column another name."));
    }
    this.table = table;
    this.areas = areas;
    this.column = column;
  }

  /**
   * Copies all rows.
   *
   * @param talk takes a line for each row whose position cannot be read
   * @throws InvalidInput {@code GOV-GEO-007} when no point is located but some would be with
   *     longitude and latitude exchanged
   */
  void run(CsvWriter out, Consumer<String> talk, Progress progress) {
    List<String> header = new ArrayList<>(table.header());
    header.add(column);
    out.writeRecord(header);
    while (table.hasNext()) {
      PointRow row = table.next();
      out.writeRecord(cells(row, area(row)));
      row.fault().ifPresent(fault -> talk.accept(fault.toString()));
      if (++count % PROGRESS_EVERY == 0) {
        progress.done(table.file().bytesRead());
      }
    }
    if (located == 0 && exchanged > 0) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-GEO-007",
                  table.file().path().toString(),
                  "no point in any area, %s of %s with the coordinates exchanged"
                      .formatted(exchanged, count),
                  "points in the areas")
              .withAdvice("Maybe --lon and --lat, or the coordinates of the areas, are swapped."));
    }
  }

  private String area(PointRow row) {
    if (row.position().isEmpty()) {
      blank += row.fault().isPresent() ? 0 : 1;
      unreadable += row.fault().isPresent() ? 1 : 0;
      return "";
    }
    Position point = row.position().get();
    Optional<String> area = areas.of(point);
    located += area.isPresent() ? 1 : 0;
    // once one point is located, the columns are known to be the right way round
    exchanged += located == 0 && isInsideExchanged(point) ? 1 : 0;
    return area.orElse("");
  }

  private boolean isInsideExchanged(Position point) {
    return Math.abs(point.longitude()) <= MAX_LATITUDE
        && areas.of(new Position(point.latitude(), point.longitude())).isPresent();
  }

  /** The area stands in its column whatever the row lacks; cells beyond the header follow it. */
  private List<String> cells(PointRow row, String area) {
    int width = table.header().size();
    List<String> cells = new ArrayList<>(row.cells());
    if (cells.size() < width) {
      cells.addAll(Collections.nCopies(width - cells.size(), ""));
    }
    cells.add(width, area);
    return cells;
  }

  /** The counts, for people. */
  String summary() {
    return "%s points: %s located, %s outside, %s without position, %s with one that cannot be read"
        .formatted(count, located, outside(), blank, unreadable);
  }

  /** The counts, on one line. */
  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("points", count)
        .put("located", located)
        .put("outside", outside())
        .put("blank", blank)
        .put("unreadable", unreadable);
  }

  private long outside() {
    return count - located - blank - unreadable;
  }
}
