package org.grassroots.governance.cli.needs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.survey.SurveyProfile;
import org.grassroots.governance.formats.survey.SurveyReader;
import org.grassroots.governance.formats.survey.XlsForm;
import org.grassroots.governance.formats.survey.XlsFormChoices;
import org.grassroots.governance.model.need.UnitNeeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov needs rank}.
 *
 * @since 0.1
 */
@Command(
    name = "rank",
    description = "Ranks what the households of a survey named, unit by unit.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov needs rank --profile lebanon --in households.csv.gz --by governorate --json",
      "  gov needs rank --profile my-survey.yaml --in answers.csv",
      "  gov needs rank --profile talafar --in water.csv --choices choices.csv --language ar --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class NeedsRankCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "P",
      description =
          "Which columns name needs and what a naming scores: kansas-city, lebanon, santa-monica,"
              + " talafar, or a file FILE.yaml.")
  private String profile;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "The survey, one household a row, plain or gzip.")
  private Path in;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "The column of the unit; without it all households are one unit, 'all'.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--form",
      paramLabel = "FILE",
      description =
          "The sheet survey of the XLSForm as CSV: which answers stand several in a cell.")
  private Optional<Path> form = Optional.empty();

  @Option(
      names = "--choices",
      paramLabel = "FILE",
      description = "The sheet choices of the XLSForm as CSV: adds what each code says.")
  private Optional<Path> choices = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "The language of the labels, e.g. en or Arabic; default the first column.")
  private Optional<String> language = Optional.empty();

  @Option(names = "--json", description = "Answers in JSON instead of CSV.")
  private boolean isJson;

  @Override
  public Integer call() {
    SurveyProfile shipped = SurveyProfile.find(profile);
    SurveyProfile survey = form.map(sheet -> XlsForm.read(sheet).applied(shipped)).orElse(shipped);
    UnaryOperator<String> labels = labels(survey);
    SortedMap<String, UnitNeeds> needs = new TreeMap<>(SurveyReader.count(survey, in, by).needs());
    if (by.isEmpty()) {
      needs.putIfAbsent(SurveyReader.ALL, UnitNeeds.NONE);
    }
    String answer = isJson ? RankReport.json(needs, labels) : RankReport.csv(needs, labels);
    spec.commandLine().getOut().print(answer);
    return ExitCodes.DONE;
  }

  /** The label of a need, blank where there is none. */
  private UnaryOperator<String> labels(SurveyProfile survey) {
    return choices
        .map(sheet -> XlsFormChoices.read(sheet, language))
        .<UnaryOperator<String>>map(known -> need -> known.label(survey, need).orElse(""))
        .orElse(need -> "");
  }
}
