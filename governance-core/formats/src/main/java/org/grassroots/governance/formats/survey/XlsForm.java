package org.grassroots.governance.formats.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvSource;

/**
 * The questions of an XLSForm questionnaire that are answered from a list, as its sheet {@code
 * survey} says.
 *
 * @since 0.1
 */
public final class XlsForm {
  private static final String MULTIPLE = "select_multiple";
  private static final String ONE = "select_one";
  private static final String BLANK = " ";

  private final Map<String, Choice> questions;

  private record Choice(String list, boolean isMultiple) {}

  private XlsForm(Map<String, Choice> questions) {
    this.questions = questions;
  }

  /**
   * Reads the sheet, saved as CSV; columns {@code type} and {@code name}.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-NED-013} when a column
   *     is missing
   */
  public static XlsForm read(Path file) {
    Map<String, Choice> questions = new HashMap<>();
    try (CsvSource source = CsvSource.open(file)) {
      SurveyColumns columns = new SurveyColumns(source);
      int type = columns.find("type");
      int name = columns.find("name");
      columns.throwIfFaulty();
      source.forEachRemaining(
          row ->
              choice(SurveyColumns.cell(row.cells(), type))
                  .ifPresent(
                      choice ->
                          questions.putIfAbsent(SurveyColumns.cell(row.cells(), name), choice)));
    }
    return new XlsForm(questions);
  }

  private static Optional<Choice> choice(String type) {
    String[] words = type.split("\\s+");
    boolean isMultiple = words[0].equals(MULTIPLE);
    return words.length > 1 && (isMultiple || words[0].equals(ONE))
        ? Optional.of(new Choice(words[1], isMultiple))
        : Optional.empty();
  }

  /**
   * The profile with what the questionnaire knows: the list of each question, and that the answers
   * of a {@code select_multiple} are separated by blanks. What the profile says itself stands.
   */
  public SurveyProfile applied(SurveyProfile profile) {
    List<NeedQuestion> asked = new ArrayList<>();
    profile.questions().forEach(question -> asked.add(applied(question)));
    return new SurveyProfile(
        profile.name(),
        profile.title(),
        profile.cellSeparator(),
        asked,
        profile.none(),
        profile.rename());
  }

  private NeedQuestion applied(NeedQuestion question) {
    Choice choice = questions.get(question.column());
    if (choice == null || question.need().isPresent()) {
      return question;
    }
    String split =
        choice.isMultiple() && question.separator().isEmpty() ? BLANK : question.separator();
    Optional<String> list = question.list().or(() -> Optional.of(choice.list()));
    return new NeedQuestion(
        question.column(), question.score(), split, question.need(), question.when(), list);
  }
}
