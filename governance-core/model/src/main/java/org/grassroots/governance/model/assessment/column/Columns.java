package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme is applied to, in columns of primitives; says the same as a {@link Data}.
 * Immutable.
 *
 * @since 0.1
 */
public final class Columns {
  private final List<String> units;
  private final Map<String, Figures> figures;
  private final Map<String, Texts> texts;

  private Columns(List<String> units, Map<String, Figures> figures, Map<String, Texts> texts) {
    this.units = units;
    this.figures = figures;
    this.texts = texts;
  }

  /**
   * Columns of these units, each there once; the list is not copied and must not change.
   *
   * @throws InvalidInput {@code GOV-ASM-011} a column of another length
   */
  public static Columns of(
      List<String> units, Map<String, Figures> figures, Map<String, Texts> texts) {
    figures.forEach((column, cells) -> require(column, cells.size(), units.size()));
    texts.forEach((column, cells) -> require(column, cells.size(), units.size()));
    return new Columns(
        Collections.unmodifiableList(units),
        new LinkedHashMap<>(figures),
        new LinkedHashMap<>(texts));
  }

  private static void require(String column, int rows, int units) {
    if (rows != units) {
      throw InvalidInput.of(
          "GOV-ASM-011", "data, column " + column, rows + " rows", units + " rows");
    }
  }

  /**
   * The columns of a {@link Data}.
   *
   * @throws InvalidInput {@code GOV-ASM-090} a figure that is not rational
   */
  public static Columns of(Data data) {
    int size = data.units().size();
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (String column : data.figureColumns()) {
      FiguresBuilder cells = Figures.builder(size);
      for (int unit = 0; unit < size; unit++) {
        cells.add(data.figure(column, unit));
      }
      figures.put(column, cells.build());
    }
    Map<String, Texts> texts = new LinkedHashMap<>();
    for (String column : data.textColumns()) {
      Texts.Builder cells = Texts.builder(size);
      for (int unit = 0; unit < size; unit++) {
        cells.add(data.text(column, unit).orElse(""));
      }
      texts.put(column, cells.build());
    }
    return of(data.units(), figures, texts);
  }

  /** The ids of the units, in the order of the data. */
  public List<String> units() {
    return units;
  }

  /** A text; empty when the cell is blank or there is no such column. */
  public Optional<String> text(String column, int unit) {
    return texts(column).flatMap(cells -> cells.at(unit));
  }

  /** Some units, for the exact way. */
  public Data data(List<Integer> rows) {
    Data.Builder data = Data.of(rows.stream().map(units::get).toList());
    figures.forEach((column, cells) -> data.figures(column, rows.stream().map(cells::at).toList()));
    texts.forEach(
        (column, cells) -> {
          if (!figures.containsKey(column)) {
            data.figures(column, rows.stream().map(row -> (Cell) cells.absent(row)).toList());
          }
          data.texts(
              column, rows.stream().map(row -> cells.at(row).orElse(null)).toArray(Columns::array));
        });
    return data.build();
  }

  private static @Nullable String[] array(int size) {
    return new @Nullable String[size];
  }

  /** One unit alone. */
  public Columns only(int unit) {
    List<String> id = new ArrayList<>(List.of(units.get(unit)));
    Map<String, Figures> oneFigures = new LinkedHashMap<>();
    figures.forEach(
        (column, cells) -> oneFigures.put(column, Figures.builder(1).add(cells.at(unit)).build()));
    Map<String, Texts> oneTexts = new LinkedHashMap<>();
    texts.forEach((column, cells) -> oneTexts.put(column, cells.only(unit)));
    return new Columns(id, oneFigures, oneTexts);
  }

  Optional<Figures> figures(String column) {
    return Optional.ofNullable(figures.get(column));
  }

  Optional<Texts> texts(String column) {
    return Optional.ofNullable(texts.get(column));
  }
}
