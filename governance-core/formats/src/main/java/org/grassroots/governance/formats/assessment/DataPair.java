package org.grassroots.governance.formats.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * One file as the data of two schemes. A column that one of them declares is known, whatever the
 * other says of it.
 *
 * @param before what the first scheme takes from the file
 * @param after what the second takes
 * @param unknown columns that neither knows and that were left out
 * @since 0.1
 */
public record DataPair(Data before, Data after, List<String> unknown) {

  /** Copies the list. */
  public DataPair {
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads a file for both.
   *
   * @param ignoresUnknown whether columns that neither knows are left out instead of refused
   * @throws InvalidInput as {@link DataReader#read}
   */
  public static DataPair read(
      Scheme before, Scheme after, Path file, Optional<Period> period, boolean ignoresUnknown) {
    DataReader.Input first = DataReader.read(before, file, period, true);
    DataReader.Input second = DataReader.read(after, file, period, true);
    List<String> unknown = new ArrayList<>(first.unknown());
    unknown.retainAll(second.unknown());
    if (!ignoresUnknown && !unknown.isEmpty()) {
      List<String> known = new ArrayList<>(before.layout().used());
      known.addAll(after.layout().used());
      throw new InvalidInput(unknown.stream().map(column -> fault(file, column, known)).toList());
    }
    return new DataPair(first.data(), second.data(), unknown);
  }

  private static Fault fault(Path file, String column, List<String> known) {
    return Fault.of(
            "GOV-ASM-044",
            file + ":1",
            "the column '" + column + "'",
            "a column that one of the schemes declares")
        .withAdvice(
            Nearest.advice(
                column, known, "Maybe list it under data.ignored, or run with --ignore-unknown."));
  }
}
