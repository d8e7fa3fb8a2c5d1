package org.grassroots.governance.formats.organisation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.DecimalText;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** The cells of one row; what cannot be read is noted with file, line and column. */
final class Cells {
  private final Path file;
  private final List<String> header;
  private final CsvRow row;
  private final List<Fault> faults;

  Cells(Path file, List<String> header, CsvRow row, List<Fault> faults) {
    this.file = file;
    this.header = header;
    this.row = row;
    this.faults = faults;
  }

  /** The text of a cell without blanks around; empty where there is none. */
  String text(String column) {
    int place = header.indexOf(column);
    return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place).strip();
  }

  /** A text that must be there. */
  String wanted(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      fault("GOV-ORG-012", column, "", "a value");
    }
    return text;
  }

  /** Texts separated by semicolons. */
  List<String> texts(String column) {
    return java.util.Arrays.stream(text(column).split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** One of the known names. */
  String known(String column, Collection<String> names) {
    String text = wanted(column);
    if (!text.isEmpty() && !names.contains(text)) {
      faults.add(
          Fault.of("GOV-ORG-013", where(column), text, "one of " + String.join(", ", names))
              .withAdvice(Nearest.advice(text, names, "")));
    }
    return text;
  }

  Optional<LocalDate> day(String column) {
    return day(column, text(column));
  }

  List<LocalDate> days(String column) {
    List<LocalDate> days = new ArrayList<>();
    texts(column).forEach(text -> day(column, text).ifPresent(days::add));
    days.sort(LocalDate::compareTo);
    return days;
  }

  private Optional<LocalDate> day(String column, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      fault("GOV-ORG-012", column, text, "a day such as 2025-03-31");
      return Optional.empty();
    }
  }

  /** A whole number that is not negative. */
  Optional<Long> count(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,9}")) {
      fault("GOV-ORG-012", column, text, "a whole number that is not negative");
      return Optional.empty();
    }
    return Optional.of(Long.valueOf(text));
  }

  /** Longitude and latitude: both or none. */
  Optional<Position> position() {
    Optional<BigDecimal> longitude = degrees("lon");
    Optional<BigDecimal> latitude = degrees("lat");
    if (text("lon").isEmpty() != text("lat").isEmpty()) {
      fault("GOV-ORG-012", "lat", text("lon") + "," + text("lat"), "both lon and lat, or none");
    }
    if (longitude.isEmpty() || latitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Position(longitude.get().doubleValue(), latitude.get().doubleValue()));
    } catch (InvalidInput offTheEarth) {
      faults.add(
          Fault.of(
                  "GOV-ORG-012",
                  where("lon"),
                  text("lon") + "," + text("lat"),
                  "degrees: lon from -180 to 180, lat from -90 to 90")
              .withAdvice("Maybe lon and lat are swapped, or no degrees."));
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> degrees(String column) {
    String text = text(column);
    Optional<BigDecimal> degrees = DecimalText.parse(text);
    if (!text.isEmpty() && degrees.isEmpty()) {
      fault("GOV-ORG-012", column, text, "a number");
    }
    return degrees;
  }

  void fault(String code, String column, String found, String wanted) {
    faults.add(Fault.of(code, where(column), found, wanted));
  }

  /** File, line and column. */
  String where(String column) {
    return file + ":" + row.line() + " " + column;
  }
}
