package org.grassroots.governance.formats.geo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.table.DecimalText;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Streams the rows of a CSV file that has a column of longitudes and one of latitudes, in bounded
 * memory. To be walked once, by one thread.
 *
 * @since 0.1
 */
public final class PointTable implements Iterator<PointRow>, AutoCloseable {
  private static final double MAX_LATITUDE = 90;

  private final CsvSource source;
  private final int longitude;
  private final int latitude;

  private PointTable(CsvSource source, String longitude, String latitude) {
    this.source = source;
    this.longitude = column(longitude);
    this.latitude = column(latitude);
  }

  /**
   * Opens a table, plain or gzip.
   *
   * @param longitude the name of the column of longitudes in degrees
   * @param latitude the name of the column of latitudes in degrees
   * @throws InvalidInput when the file cannot be read; {@code GOV-GEO-004} without such columns
   */
  public static PointTable open(Path file, String longitude, String latitude) {
    CsvSource source = CsvSource.open(file);
    try {
      return new PointTable(source, longitude, latitude);
    } catch (InvalidInput e) {
      source.close();
      throw e;
    }
  }

  private int column(String name) {
    int column = source.header().indexOf(name);
    if (column < 0) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-GEO-004",
                  source.file().path() + ":1",
                  String.join(", ", source.header()),
                  "the column '" + name + "'")
              .withAdvice(Nearest.advice(name, source.header())));
    }
    return column;
  }

  /** The names of the columns, in order. */
  public List<String> header() {
    return source.header();
  }

  /** The file behind, for progress. */
  public InputFile file() {
    return source.file();
  }

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public PointRow next() {
    CsvRow row = source.next();
    String east = cell(row, longitude);
    String north = cell(row, latitude);
    if (east.isEmpty() && north.isEmpty()) {
      return new PointRow(row.cells(), Optional.empty(), Optional.empty());
    }
    Optional<BigDecimal> x = DecimalText.parse(east);
    Optional<BigDecimal> y = DecimalText.parse(north);
    if (x.isEmpty() || y.isEmpty()) {
      return bad(row, east, north, "");
    }
    double lon = x.get().doubleValue();
    double lat = y.get().doubleValue();
    try {
      return new PointRow(row.cells(), Optional.of(new Position(lon, lat)), Optional.empty());
    } catch (InvalidInput outside) {
      boolean isSwapped = Math.abs(lon) <= MAX_LATITUDE && Math.abs(lat) <= 2 * MAX_LATITUDE;
      return bad(row, east, north, isSwapped ? "Maybe longitude and latitude are exchanged." : "");
    }
  }

  private static String cell(CsvRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }

  private PointRow bad(CsvRow row, String longitude, String latitude, String advice) {
    String place = "%s:%s (record %s)".formatted(source.file().path(), row.line(), row.record());
    String wanted = "a longitude from -180 to 180 and a latitude from -90 to 90, in degrees";
    Fault fault = Fault.of("GOV-GEO-005", place, "'" + longitude + "', '" + latitude + "'", wanted);
    return new PointRow(row.cells(), Optional.empty(), Optional.of(fault.withAdvice(advice)));
  }

  @Override
  public void close() {
    source.close();
  }
}
