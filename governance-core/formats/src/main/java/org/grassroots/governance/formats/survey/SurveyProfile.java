package org.grassroots.governance.formats.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.grassroots.governance.formats.internal.Shipped;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.need.Naming;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How a survey table names needs.
 *
 * @param name what it is called
 * @param title what a reader calls the survey
 * @param cellSeparator what stands between the cells
 * @param questions the columns that name needs, each once
 * @param none the answers that name no need; blank never does
 * @param rename what an answer is counted as, where that is something else
 * @since 0.1
 */
public record SurveyProfile(
    String name,
    String title,
    char cellSeparator,
    List<NeedQuestion> questions,
    Set<String> none,
    Map<String, String> rename) {
  private static final List<String> SHIPPED =
      List.of("kansas-city", "lebanon", "santa-monica", "talafar");

  /** Copies the parts. */
  public SurveyProfile {
    questions = List.copyOf(questions);
    none = Set.copyOf(none);
    rename = Ordered.copyOf(rename);
  }

  /** The names of all shipped profiles, in code-point order. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A shipped profile, or the profile in a file when {@code nameOrFile} ends in {@code .yaml} or
   * {@code .yml}.
   *
   * @throws InvalidInput {@code GOV-NED-012} when no profile has that name, {@code GOV-NED-011} for
   *     every fault of a file, with its line
   */
  public static SurveyProfile find(String nameOrFile) {
    if (Shipped.isFile(nameOrFile)) {
      return SurveyProfileReader.read(InputFile.text(Path.of(nameOrFile)), nameOrFile);
    }
    Shipped.require(SHIPPED, nameOrFile, "GOV-NED-012");
    return SurveyProfileReader.read(yaml(nameOrFile), nameOrFile + ".yaml");
  }

  /** The YAML of a shipped profile, to start one's own from. */
  public static String yaml(String name) {
    return Shipped.text(SurveyProfile.class, "profiles/" + name + ".yaml");
  }

  /** What a cell of a question names. */
  Stream<Naming> namings(NeedQuestion question, String cell) {
    return question
        .answers(cell)
        .filter(answer -> !none.contains(answer))
        .map(answer -> new Naming(rename.getOrDefault(answer, answer), question.score()));
  }
}
