package org.grassroots.governance.model.assessment.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme is applied to: one row a unit, columns of figures and of texts. Immutable.
 *
 * @since 0.1
 */
public final class Data {
  private final List<String> units;
  private final Map<String, Cell[]> figures;
  private final Map<String, @Nullable String[]> texts;

  private Data(Builder builder) {
    this.units = List.copyOf(builder.units);
    this.figures = new LinkedHashMap<>(builder.figures);
    this.texts = new LinkedHashMap<>(builder.texts);
  }

  /** Data of these units, no column yet; a unit twice is refused. */
  public static Builder of(List<String> units) {
    if (new HashSet<>(units).size() != units.size()) {
      throw InvalidInput.of("GOV-ASM-010", "data", "a unit twice", "each unit once");
    }
    return new Builder(units);
  }

  /** The ids of the units, in the order of the data. */
  public List<String> units() {
    return units;
  }

  /** A figure; missing when there is no such column. */
  public Cell figure(String column, int unit) {
    Cell[] cells = figures.get(column);
    return cells == null ? Cell.Absent.MISSING : cells[unit];
  }

  /** A text; empty when the cell is blank or there is no such column. */
  public Optional<String> text(String column, int unit) {
    @Nullable String[] cells = texts.get(column);
    return cells == null ? Optional.empty() : Optional.ofNullable(cells[unit]);
  }

  /** The names of the columns of figures, in order. */
  public List<String> figureColumns() {
    return List.copyOf(figures.keySet());
  }

  /** The names of the columns of texts, in order. */
  public List<String> textColumns() {
    return List.copyOf(texts.keySet());
  }

  /** A builder that holds the same already. */
  public Builder toBuilder() {
    Builder builder = new Builder(units);
    builder.figures.putAll(figures);
    builder.texts.putAll(texts);
    return builder;
  }

  /** Collects columns. Not safe for threads. */
  public static final class Builder {
    private final List<String> units;
    private final Map<String, Cell[]> figures = new LinkedHashMap<>();
    private final Map<String, @Nullable String[]> texts = new LinkedHashMap<>();

    private Builder(List<String> units) {
      this.units = units;
    }

    /** A column of figures, as long as there are units. */
    public Builder figures(String column, List<Cell> cells) {
      require(column, cells.size());
      figures.put(column, cells.toArray(new Cell[0]));
      return this;
    }

    /** A column of texts, as long as there are units; null for a blank cell. */
    public Builder texts(String column, @Nullable String[] cells) {
      require(column, cells.length);
      texts.put(column, Arrays.copyOf(cells, cells.length));
      return this;
    }

    private void require(String column, int rows) {
      if (rows != units.size()) {
        throw InvalidInput.of(
            "GOV-ASM-011", "data, column " + column, rows + " rows", units.size() + " rows");
      }
    }

    /** The data. */
    public Data build() {
      return new Data(this);
    }
  }
}
