package org.grassroots.governance.formats.need;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.need.Demand;
import org.grassroots.governance.model.need.Supply;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads the tables of needs and resources that are to be matched, plain or gzip. Columns are known
 * by their usual names; an id and a category must be there, everything else may be missing or
 * blank.
 *
 * @since 0.1
 */
public final class MatchTables {
  private static final Optional<String> USUAL = Optional.empty();

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private MatchTables(Path file) {
    this.file = file.toString();
  }

  /** Where the columns that both tables have stand. */
  private record Common(int id, int category, int area, int from, int to) {}

  /**
   * Needs with {@code id, category} and, if they are there, {@code area, from, to, amount, budget,
   * priority}.
   *
   * @throws InvalidInput {@code GOV-NED-013} for a missing column, {@code GOV-NED-044} for each
   *     cell that cannot be read, {@code GOV-NED-022} for each id that stands there twice, {@code
   *     GOV-NED-040}, {@code GOV-NED-041} for each row that is out of range
   */
  public static List<Demand> demands(Path file) {
    return new MatchTables(file)
        .read(
            file,
            "id",
            (columns, common) -> {
              int amount = columns.find("amount", USUAL);
              int budget = columns.find("budget", USUAL);
              int priority = columns.find("priority", USUAL);
              return row ->
                  row.built(
                      () ->
                          new Demand(
                              row.text(common.id()),
                              row.text(common.category()),
                              row.text(common.area()),
                              row.window(common.from(), common.to()),
                              row.units(amount),
                              row.number(budget),
                              row.number(priority).orElse(BigDecimal.ONE)));
            },
            Demand::need);
  }

  /**
   * Resources with {@code resource, category} and, if they are there, {@code area, from, to,
   * capacity, cost}; several categories or areas are separated by semicolons.
   *
   * @throws InvalidInput as {@link #demands}; {@code GOV-NED-042} for each row that is out of range
   */
  public static List<Supply> supplies(Path file) {
    return new MatchTables(file)
        .read(
            file,
            "resource",
            (columns, common) -> {
              int capacity = columns.find("capacity", USUAL);
              int cost = columns.find("cost", USUAL);
              return row ->
                  row.built(
                      () ->
                          new Supply(
                              row.text(common.id()),
                              row.texts(common.category()),
                              row.texts(common.area()),
                              row.window(common.from(), common.to()),
                              row.units(capacity),
                              row.number(cost).orElse(BigDecimal.ZERO)));
            },
            Supply::resource);
  }

  /** Makes the reader of rows once the header is known. */
  @FunctionalInterface
  private interface Layout<T> {
    Function<MatchRow, Optional<T>> of(NeedColumns columns, Common common);
  }

  private <T> List<T> read(Path path, String idRole, Layout<T> layout, Function<T, String> id) {
    List<T> read = new ArrayList<>();
    try (CsvSource source = CsvSource.open(path)) {
      NeedColumns columns = new NeedColumns(source);
      Common common =
          new Common(
              columns.requireUsual(idRole, USUAL),
              columns.requireUsual("category", USUAL),
              columns.find("area", USUAL),
              columns.find("from", USUAL),
              columns.find("to", USUAL));
      Function<MatchRow, Optional<T>> rows = layout.of(columns, common);
      source.forEachRemaining(
          row ->
              rows.apply(new MatchRow(file, row, faults))
                  .ifPresent(
                      one -> {
                        read.add(one);
                        requireNew(id.apply(one), row.line());
                      }));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return List.copyOf(read);
  }

  private void requireNew(String id, long line) {
    if (!ids.add(id)) {
      faults.add(Fault.of("GOV-NED-022", file + ":" + line, id + " again", "each id once"));
    }
  }
}
