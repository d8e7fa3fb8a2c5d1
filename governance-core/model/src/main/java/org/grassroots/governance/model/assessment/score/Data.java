package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Each;
import org.grassroots.governance.model.assessment.scheme.Node;
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

  private final Map<String, Data> parts;
  private final List<Period> periods;

  private Data(Builder builder) {
    this.units = List.copyOf(builder.units);
    this.figures = new LinkedHashMap<>(builder.figures);
    this.texts = new LinkedHashMap<>(builder.texts);
    this.parts = Map.copyOf(builder.parts);
    this.periods = List.copyOf(builder.periods);
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

  /** The shorter periods inside, whether their time has come or not, in order. */
  public List<Period> periods() {
    return periods;
  }

  /** The data a node is scored by; empty where the time of its period has not come. */
  Optional<Data> at(Node node) {
    int at = node.id().lastIndexOf(Each.AT);
    return at < 0 || periods.isEmpty()
        ? Optional.of(this)
        : Optional.ofNullable(parts.get(node.id().substring(at + 1)));
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

    private final Map<String, Data> parts = new LinkedHashMap<>();
    private final List<Period> periods = new ArrayList<>();

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

    /** A shorter period whose time has not come. */
    public Builder due(Period period) {
      periods.add(period);
      return this;
    }

    /** The figures of a shorter period, of the same units in the same order. */
    public Builder part(Period period, Data data) {
      require(period.toString(), data.units().size());
      parts.put(period.toString(), data);
      return due(period);
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
