package org.grassroots.governance.formats.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.need.HouseholdVoices;
import org.grassroots.governance.model.need.Naming;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads what households name from a survey table, plain or gzip, in bounded memory.
 *
 * @since 0.1
 */
public final class SurveyReader {
  /** The one unit of all households where no column tells them apart. */
  public static final String ALL = "all";

  private SurveyReader() {}

  /** What one household answered. */
  @FunctionalInterface
  public interface Households {
    /**
     * Takes one household.
     *
     * @param record the number of its record, from 1
     * @param unit the cell of the unit column, trimmed, may be blank; {@link #ALL} without one
     * @param namings what it names, by question, then as written; empty when it names nothing
     */
    void take(long record, String unit, List<Naming> namings);
  }

  /**
   * Counts all households, every row one.
   *
   * @param unitColumn the column that tells units apart; without it all are one unit
   * @throws InvalidInput {@code GOV-NED-013} for each column that is missing, {@code GOV-NED-014}
   *     for each that stands there twice, {@code GOV-FMT-001}, {@code GOV-FMT-002} when the file
   *     cannot be read
   */
  public static HouseholdVoices count(
      SurveyProfile profile, Path file, Optional<String> unitColumn) {
    HouseholdVoices voices = new HouseholdVoices();
    read(profile, file, unitColumn, (record, unit, namings) -> voices.add(unit, namings));
    return voices;
  }

  /**
   * Hands out each household in the order of the file.
   *
   * @throws InvalidInput as {@link #count}
   */
  public static void read(
      SurveyProfile profile, Path file, Optional<String> unitColumn, Households households) {
    try (CsvSource source = CsvSource.open(file, profile.cellSeparator())) {
      SurveyColumns columns = new SurveyColumns(source);
      int[] questions =
          profile.questions().stream().mapToInt(asked -> columns.find(asked.column())).toArray();
      int unit = unitColumn.map(columns::find).orElse(-1);
      columns.throwIfFaulty();
      source.forEachRemaining(
          row ->
              households.take(
                  row.record(),
                  unit < 0 ? ALL : SurveyColumns.cell(row.cells(), unit),
                  namings(profile, questions, row.cells())));
    }
  }

  private static List<Naming> namings(SurveyProfile profile, int[] questions, List<String> cells) {
    List<Naming> namings = new ArrayList<>();
    for (int i = 0; i < questions.length; i++) {
      String cell = SurveyColumns.cell(cells, questions[i]);
      profile.namings(profile.questions().get(i), cell).forEach(namings::add);
    }
    return namings;
  }
}
