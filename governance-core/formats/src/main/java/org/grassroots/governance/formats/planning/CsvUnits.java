package org.grassroots.governance.formats.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Reads units from a table with a column {@code wkt}, or {@code lon} and {@code lat}. */
final class CsvUnits {
  private static final String WKT = "wkt";
  private static final String LONGITUDE = "lon";
  private static final String LATITUDE = "lat";

  private final Path file;
  private final RowFaults faults;
  private final RowReader reader;
  private final WktOutlines wkt = new WktOutlines();

  CsvUnits(Path file, UnitColumns columns, RowFaults faults) {
    this.file = file;
    this.faults = faults;
    this.reader = new RowReader(columns, faults);
  }

  List<UnitRow> read() {
    List<UnitRow> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      List<String> header = source.header();
      boolean hasPoints = header.contains(LONGITUDE) && header.contains(LATITUDE);
      if (!header.contains(WKT) && !hasPoints) {
        throw InvalidInput.of(
            "GOV-PLN-010",
            file + ":1",
            String.join(",", header),
            "a column 'wkt', or columns 'lon' and 'lat'; or a GeoJSON file");
      }
      reader.know(header);
      while (source.hasNext()) {
        rows.add(row(source.next(), header));
      }
    }
    reader.complain(file.toString());
    return rows;
  }

  private UnitRow row(CsvRow row, List<String> header) {
    String where = file + ":" + row.line();
    Outline outline = Outline.point(0, 0);
    try {
      outline = outline(row, header);
    } catch (InvalidInput e) {
      e.faults()
          .forEach(
              fault -> faults.add(Fault.of("GOV-PLN-015", where, fault.found(), fault.wanted())));
    }
    return reader.row(where, name -> value(row, header, name), "", outline);
  }

  private static @org.jspecify.annotations.Nullable String value(
      CsvRow row, List<String> header, String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      return null;
    }
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  private Outline outline(CsvRow row, List<String> header) {
    String shape = value(row, header, WKT);
    if (shape != null) {
      return wkt.of(shape);
    }
    return Outline.point(
        Rings.longitude(number(value(row, header, LONGITUDE))),
        Rings.latitude(number(value(row, header, LATITUDE))));
  }

  private static double number(@org.jspecify.annotations.Nullable String text) {
    try {
      return Double.parseDouble(text == null ? "" : text.strip());
    } catch (NumberFormatException e) {
      throw InvalidInput.of("GOV-PLN-015", "coordinates", String.valueOf(text), "a number")
          .causedBy(e);
    }
  }
}
