package org.grassroots.governance.formats.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.column.Columns;
import org.grassroots.governance.model.assessment.column.Figures;
import org.grassroots.governance.model.assessment.column.FiguresBuilder;
import org.grassroots.governance.model.assessment.column.Texts;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Reads data of one period in parts. Whatever is irregular, from a bad number to an id that may be
 * there twice, is not explained but ends it: {@link DataReader} finds and tells all of it.
 */
final class ColumnReader implements AutoCloseable {
  private final CsvSource source;
  private final Scheme scheme;
  private final Usage usage;
  private final List<String> unknown;
  private final int id;
  private final SeenIds seen = new SeenIds();
  private boolean isIrregular;

  ColumnReader(Scheme scheme, Path file, boolean ignoresUnknown) {
    this.scheme = scheme;
    this.usage = Usage.of(scheme);
    this.source = CsvSource.open(file);
    this.unknown =
        new DataReader(scheme, file, ignoresUnknown, Set.of()).columns(source.header(), usage);
    this.id = source.header().indexOf(scheme.layout().id());
  }

  /** Columns that the scheme does not know and that are left out. */
  List<String> unknown() {
    return unknown;
  }

  /** Whether something was found that must be told. */
  boolean isIrregular() {
    return isIrregular;
  }

  /** The next units, at most so many; empty at the end and after anything irregular. */
  Optional<Columns> next(int most) {
    List<String> units = new ArrayList<>();
    Map<String, FiguresBuilder> figures = new LinkedHashMap<>();
    Map<String, Texts.Builder> texts = new LinkedHashMap<>();
    List<Column> columns = columns(figures, texts, most);
    while (units.size() < most && !isIrregular && source.hasNext()) {
      CsvRow row = source.next();
      List<String> cells = row.cells();
      String unit = cells.size() == source.header().size() ? cells.get(id).strip() : "";
      isIrregular = unit.isEmpty() || seen.add(unit);
      for (int at = 0; at < columns.size() && !isIrregular; at++) {
        Column column = columns.get(at);
        isIrregular = !column.take(cells.get(column.place()).strip());
      }
      units.add(unit);
    }
    if (units.isEmpty() || isIrregular) {
      return Optional.empty();
    }
    Map<String, Figures> numbers = new LinkedHashMap<>();
    figures.forEach((name, builder) -> numbers.put(name, builder.build()));
    Map<String, Texts> words = new LinkedHashMap<>();
    texts.forEach((name, builder) -> words.put(name, builder.build()));
    return Optional.of(Columns.of(units, numbers, words));
  }

  private List<Column> columns(
      Map<String, FiguresBuilder> figures, Map<String, Texts.Builder> texts, int most) {
    List<Column> columns = new ArrayList<>();
    int expected = Math.min(most, ScoreStream.PART);
    for (int place = 0; place < source.header().size(); place++) {
      String name = source.header().get(place);
      if (usage.figures().contains(name)) {
        figures.put(name, Figures.builder(expected));
        columns.add(new Numbers(place, figures.get(name)));
      }
      if (usage.texts().contains(name)) {
        texts.put(name, Texts.builder(expected));
        boolean isAnswer = scheme.layout().indicator(name).isPresent();
        columns.add(new Words(place, texts.get(name), isAnswer));
      }
    }
    return columns;
  }

  /** A column being filled. */
  private interface Column {
    int place();

    /** Takes a trimmed cell; refuses one that is none. */
    boolean take(String cell);
  }

  /** A column of figures. */
  private record Numbers(int place, FiguresBuilder figures) implements Column {
    private static final int DIGITS = 18;

    @Override
    public boolean take(String cell) {
      switch (cell) {
        case "" -> figures.add(Cell.Absent.MISSING);
        case "NA" -> figures.add(Cell.Absent.NOT_APPLICABLE);
        case "NYD" -> figures.add(Cell.Absent.NOT_YET_DUE);
        default -> {
          return plain(cell) || decimal(cell);
        }
      }
      return true;
    }

    /** Digits with at most one point. */
    private boolean plain(String cell) {
      int length = cell.length();
      boolean isNegative = cell.charAt(0) == '-';
      int point = -1;
      long number = 0;
      for (int i = isNegative ? 1 : 0; i < length; i++) {
        char c = cell.charAt(i);
        if (c == '.' && point < 0) {
          point = i;
        } else if (c >= '0' && c <= '9') {
          number = number * 10 + (c - '0');
        } else {
          return false;
        }
      }
      int decimals = point < 0 ? 0 : length - point - 1;
      if (length > DIGITS || length - (isNegative ? 1 : 0) - (point < 0 ? 0 : 1) < 1) {
        return false;
      }
      figures.add(isNegative ? -number : number, decimals);
      return true;
    }

    private boolean decimal(String cell) {
      try {
        figures.add(Cell.of(Fraction.of(Numerals.parse(cell))));
        return true;
      } catch (NumberFormatException noNumber) {
        return false;
      }
    }
  }

  /** A column of texts or answers. */
  private record Words(int place, Texts.Builder texts, boolean isAnswer) implements Column {
    @Override
    public boolean take(String cell) {
      if (isAnswer && cell.equals("NA")) {
        texts.add(Cell.Absent.NOT_APPLICABLE);
      } else if (isAnswer && cell.equals("NYD")) {
        texts.add(Cell.Absent.NOT_YET_DUE);
      } else {
        texts.add(cell);
      }
      return true;
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
