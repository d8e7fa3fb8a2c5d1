package org.grassroots.governance.formats.survey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The labels of the codes of an XLSForm questionnaire, as its sheet {@code choices} says.
 *
 * @since 0.1
 */
public final class XlsFormChoices {
  private static final String LABEL = "label";

  private final Map<String, Map<String, String>> lists;

  private XlsFormChoices(Map<String, Map<String, String>> lists) {
    this.lists = lists;
  }

  /**
   * Reads the sheet, saved as CSV; columns {@code list_name}, {@code name} and {@code label} or
   * {@code label::LANGUAGE}.
   *
   * @param language a name or tag of a language of the form, e.g. {@code en} or {@code English}, in
   *     any case; without it the first label column
   * @throws InvalidInput {@code GOV-NED-013} when a column is missing, {@code GOV-NED-015} when no
   *     label is in that language
   */
  public static XlsFormChoices read(Path file, Optional<String> language) {
    Map<String, Map<String, String>> lists = new HashMap<>();
    try (CsvSource source = CsvSource.open(file)) {
      SurveyColumns columns = new SurveyColumns(source);
      int list = columns.find("list_name");
      int name = columns.find("name");
      columns.throwIfFaulty();
      int label = labelColumn(source, language);
      source.forEachRemaining(
          row ->
              lists
                  .computeIfAbsent(SurveyColumns.cell(row.cells(), list), key -> new HashMap<>())
                  .putIfAbsent(
                      SurveyColumns.cell(row.cells(), name),
                      SurveyColumns.cell(row.cells(), label)));
    }
    return new XlsFormChoices(lists);
  }

  private static int labelColumn(CsvSource source, Optional<String> language) {
    List<String> labels =
        source.header().stream()
            .filter(column -> column.equals(LABEL) || column.startsWith(LABEL + ":"))
            .toList();
    return labels.stream()
        .filter(column -> language.isEmpty() || isIn(column, language.get()))
        .findFirst()
        .map(source.header()::indexOf)
        .orElseThrow(() -> unknown(source, language.orElse("a label"), labels));
  }

  private static boolean isIn(String column, String language) {
    String words = column.substring(LABEL.length()).replaceAll("[:()\\s]+", " ").strip();
    return words.equalsIgnoreCase(language)
        || List.of(words.split(" ")).stream().anyMatch(language::equalsIgnoreCase);
  }

  private static InvalidInput unknown(CsvSource source, String wanted, List<String> labels) {
    return new InvalidInput(
        Fault.of(
                "GOV-NED-015",
                source.file().path() + ":1",
                "no label column for " + wanted,
                labels.isEmpty()
                    ? "a column label or label::LANGUAGE"
                    : "one of " + String.join(", ", labels))
            .withAdvice(Nearest.advice(wanted, labels)));
  }

  /** What a code of a list says; empty when the list lacks it or its label is blank. */
  public Optional<String> label(String list, String code) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code))
        .filter(label -> !label.isEmpty());
  }

  /** What a need says, by the first question of a profile whose list knows it. */
  public Optional<String> label(SurveyProfile profile, String need) {
    return profile.questions().stream()
        .flatMap(question -> question.list().stream())
        .flatMap(list -> label(list, need).stream())
        .findFirst();
  }
}
