package org.grassroots.governance.model.assessment.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Real;

/**
 * The data of a result as texts, to be kept for years: figures as exact fractions, {@code NA} and
 * {@code NYD} as in files, missing cells left out.
 *
 * @param rows one a unit, in the order of the data
 * @since 0.1
 */
public record InputSheet(List<Row> rows) {
  private static final String NOT_APPLICABLE = "NA";
  private static final String NOT_YET_DUE = "NYD";

  /** Copies the list. */
  public InputSheet {
    rows = List.copyOf(rows);
  }

  /**
   * A unit.
   *
   * @param unit its id
   * @param figures cells by column; a missing one is not there
   * @param texts texts by column; a blank one is not there
   */
  public record Row(
      String unit, SortedMap<String, String> figures, SortedMap<String, String> texts) {
    /** Copies the maps. */
    public Row {
      figures = Ordered.copyOf(figures);
      texts = Ordered.copyOf(texts);
    }
  }

  /** The sheet of data. */
  public static InputSheet of(Data data) {
    List<Row> rows = new ArrayList<>();
    for (int unit = 0; unit < data.units().size(); unit++) {
      SortedMap<String, String> figures = new TreeMap<>();
      SortedMap<String, String> texts = new TreeMap<>();
      for (String column : data.figureColumns()) {
        String text = text(data.figure(column, unit));
        if (!text.isEmpty()) {
          figures.put(column, text);
        }
      }
      for (String column : data.textColumns()) {
        data.text(column, unit).ifPresent(text -> texts.put(column, text));
      }
      rows.add(new Row(data.units().get(unit), figures, texts));
    }
    return new InputSheet(rows);
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Known known) {
      return ((Fraction) known.value()).toString();
    }
    return cell == Cell.Absent.NOT_APPLICABLE
        ? NOT_APPLICABLE
        : cell == Cell.Absent.NOT_YET_DUE ? NOT_YET_DUE : "";
  }

  /** The data of the sheet. */
  public Data data() {
    Data.Builder data = Data.of(rows.stream().map(Row::unit).toList());
    for (String column : columns(Row::figures)) {
      List<Cell> cells = new ArrayList<>();
      rows.forEach(row -> cells.add(cell(row.figures().getOrDefault(column, ""))));
      data.figures(column, cells);
    }
    for (String column : columns(Row::texts)) {
      data.texts(column, rows.stream().map(row -> row.texts().get(column)).toArray(String[]::new));
    }
    return data.build();
  }

  private Set<String> columns(java.util.function.Function<Row, SortedMap<String, String>> part) {
    Set<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(part.apply(row).keySet()));
    return columns;
  }

  /**
   * A cell as {@link #of} writes it.
   *
   * @throws InvalidInput {@code GOV-ASM-041} it is none
   */
  static Cell cell(String text) {
    return switch (text) {
      case "" -> Cell.Absent.MISSING;
      case NOT_APPLICABLE -> Cell.Absent.NOT_APPLICABLE;
      case NOT_YET_DUE -> Cell.Absent.NOT_YET_DUE;
      default -> Cell.of(number(text));
    };
  }

  private static Real number(String text) {
    try {
      return text.indexOf('/') > 0
          ? Fraction.parse(text)
          : Fraction.of(new java.math.BigDecimal(text));
    } catch (ArithmeticException | NumberFormatException e) {
      throw InvalidInput.of("GOV-ASM-041", "a corrected figure", text, "a number, NA or NYD")
          .causedBy(e);
    }
  }

  /** Without these units. */
  public InputSheet without(Set<String> units) {
    return new InputSheet(rows.stream().filter(row -> !units.contains(row.unit())).toList());
  }

  /** With other cells for some units: by unit, then column; an empty text for a missing cell. */
  public InputSheet with(Map<String, ? extends Map<String, String>> corrections) {
    BiFunction<Row, Map<String, String>, Row> corrected =
        (row, cells) -> {
          SortedMap<String, String> figures = new TreeMap<>(row.figures());
          SortedMap<String, String> texts = new TreeMap<>(row.texts());
          cells.forEach(
              (column, text) -> {
                put(figures, column, isFigure(column) ? exact(text) : "");
                put(texts, column, isText(column) ? text : "");
              });
          return new Row(row.unit(), figures, texts);
        };
    List<Row> rows = new ArrayList<>();
    for (Row row : this.rows) {
      Map<String, String> cells = corrections.get(row.unit());
      rows.add(cells == null ? row : corrected.apply(row, cells));
    }
    return new InputSheet(rows);
  }

  private static String exact(String text) {
    return text(cell(text.strip()));
  }

  private static void put(SortedMap<String, String> cells, String column, String text) {
    if (text.isEmpty()) {
      cells.remove(column);
    } else {
      cells.put(column, text);
    }
  }

  /** Whether the column has figures; one with neither figures nor texts is taken for one. */
  private boolean isFigure(String column) {
    return columns(Row::figures).contains(column) || !isText(column);
  }

  private boolean isText(String column) {
    return columns(Row::texts).contains(column);
  }

  /** The SHA-256 of all rows, in hexadecimal; the order of the rows counts. */
  public String hash() {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.unit()));
      Map<String, SortedMap<String, String>> parts = new LinkedHashMap<>();
      parts.put("figure", row.figures());
      parts.put("text", row.texts());
      parts.forEach(
          (part, cells) ->
              cells.forEach((column, text) -> line.addAll(List.of(part, column, text))));
      lines.add(line);
    }
    return hash(lines);
  }

  /** The SHA-256 of a table, in hexadecimal: each cell with its length before it. */
  public static String hash(List<List<String>> table) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (List<String> row : table) {
        digest.update((row.size() + ";").getBytes(StandardCharsets.UTF_8));
        for (String cell : row) {
          digest.update((cell.length() + ":" + cell).getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
