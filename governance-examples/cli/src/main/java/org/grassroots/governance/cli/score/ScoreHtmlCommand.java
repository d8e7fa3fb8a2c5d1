package org.grassroots.governance.cli.score;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.assessment.RobustnessTable;
import org.grassroots.governance.formats.assessment.ScoreHtml;
import org.grassroots.governance.model.assessment.score.Robustness;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code gov score html}. */
@Command(
    name = "html",
    description =
        "Writes the result as one page: table, distribution, why each unit has its result.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov score html --scheme pack:undp-hdi --data hdr.csv --out hdi.html",
      "  gov score html --scheme town.yaml --data march.csv --out march.html --lang zh-CN --seed 1"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
final class ScoreHtmlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private ScoreCommand score;
  @Mixin private StudyOptions study;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the page, zh-CN or en; default that of --locale.")
  private Optional<String> language;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Studies robustness too, with this seed of all draws.")
  private Optional<Long> seed;

  @Option(
      names = "--explanations",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many units are explained at most, the best first; ${DEFAULT-VALUE}.")
  private int explanations;

  @Override
  public Integer call() {
    Locale locale = language.map(ScoreHtmlCommand::locale).orElseGet(() -> Gov.locale(spec));
    return score.report((scored, out) -> write(scored, out, locale));
  }

  private void write(Scored scored, Path out, Locale locale) {
    Optional<RobustnessTable> robustness =
        seed.map(s -> new RobustnessTable(Robustness.of(scored, study.plan(s)), study.interval()));
    String page = ScoreHtml.of(scored, robustness, locale, explanations);
    OutputFile.write(out, draft -> Files.writeString(draft, page, StandardCharsets.UTF_8));
  }

  private static Locale locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    if (!locale.getLanguage().equals("zh") && !locale.getLanguage().equals("en")) {
      throw InvalidInput.of("GOV-ASM-232", "--lang", tag, "zh-CN or en");
    }
    return locale;
  }
}
