package org.grassroots.governance.cli.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.cli.OutputFolder;
import org.grassroots.governance.cli.plugins.PluginPath;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.assessment.DataReader;
import org.grassroots.governance.formats.assessment.ExplanationText;
import org.grassroots.governance.formats.assessment.RateTable;
import org.grassroots.governance.formats.assessment.ScoreStream;
import org.grassroots.governance.formats.assessment.ScoreTable;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code gov score}.
 *
 * @since 0.1
 */
@Command(
    name = "score",
    subcommands = ScoreHtmlCommand.class,
    description = "Scores units by an assessment scheme: figures, ranks, bands, and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov score --scheme pack:undp-hdi --data hdr.csv --out hdi.csv",
      "  gov score --scheme town.yaml --data march.csv.gz --out march-scores.csv --explain"
          + " street-3",
      "  gov score --scheme pack:town-service --store sqlite:town.db --period 2026-03 --out m.csv",
      "  gov score --scheme town.yaml --data year.csv --period 2026-H1 --out h1.csv --explain-all"
          + " why/"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class ScoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--scheme",
      required = true,
      scope = ScopeType.INHERIT,
      paramLabel = "S.yaml|pack:ID",
      description = "A scheme file, or a shipped scheme such as pack:undp-hdi.")
  private String scheme;

  @Option(
      names = "--data",
      scope = ScopeType.INHERIT,
      paramLabel = "D.csv",
      description =
          "One row a unit, plain or gzip; empty is missing, NA is not applicable; needed without"
              + " --store.")
  private Optional<Path> data;

  @Mixin private MeasuredData measured;

  @Option(
      names = "--period",
      scope = ScopeType.INHERIT,
      paramLabel = "P",
      description = "The period scored: 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-31.")
  private Optional<String> period;

  @Option(
      names = "--out",
      required = true,
      scope = ScopeType.INHERIT,
      paramLabel = "R.csv",
      description = "Where the result goes, whole or not at all.")
  private Path out;

  @Option(
      names = "--explain",
      paramLabel = "UNIT",
      description = "Prints how the result of a unit came about.")
  private Optional<String> explained;

  @Option(
      names = "--explain-all",
      paramLabel = "DIR",
      description = "Writes how each result came about: UNIT.txt, UNIT.json, UNIT.html.")
  private Optional<Path> explainAll;

  @Option(
      names = "--rates",
      paramLabel = "I.csv",
      description = "Writes, for each rate with a base, the cases and the interval.")
  private Optional<Path> rates;

  @Option(
      names = "--ignore-unknown",
      scope = ScopeType.INHERIT,
      description = "Leaves out columns the scheme does not declare, and lists them.")
  private boolean ignoresUnknown;

  @Option(names = "--json", description = "Prints a summary on standard output as JSON.")
  private boolean isJson;

  @Option(
      names = "--plugin-path",
      scope = ScopeType.INHERIT,
      paramLabel = "JAR|DIR",
      description = "A jar, or a folder of jars, with more methods and packs.")
  private List<Path> paths = List.of();

  /** Made by the command line. */
  public ScoreCommand() {}

  @Override
  public Integer call() {
    return with(this::score);
  }

  /** Hands the result and the file it goes to over, for another shape than a table. */
  int report(BiConsumer<Scored, Path> report) {
    return with(
        library -> {
          Scheme found = library.find(scheme);
          Optional<Period> wanted = period.map(Period::parse);
          DataReader.Input input = measured.read(found, data, wanted, ignoresUnknown);
          Scoring scoring = Scoring.by(found).with(library.methods());
          report.accept(
              wanted.map(p -> scoring.asOf(p.from())).orElse(scoring).score(input.data()), out);
          tellIgnored(input);
          return ExitCodes.DONE;
        });
  }

  private int with(ToIntFunction<SchemeLibrary> work) {
    try (URLClassLoader loader = PluginPath.loader(paths);
        Plugins plugins =
            PluginLoader.load(
                PluginConfig.builder().discover(PluginSource.serviceLoader(loader)).build())) {
      return work.applyAsInt(new SchemeLibrary(plugins));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int score(SchemeLibrary library) {
    Scheme found = library.find(scheme);
    explainAll.ifPresent(OutputFolder::check);
    Optional<Period> wanted = period.map(Period::parse);
    boolean isPlain =
        wanted.isEmpty()
            && explained.isEmpty()
            && explainAll.isEmpty()
            && rates.isEmpty()
            && !measured.isStored();
    Optional<ScoreStream> stream =
        data.filter(file -> isPlain).flatMap(file -> ScoreStream.of(found, file, ignoresUnknown));
    return stream.isPresent() ? stream(found, stream.get()) : whole(library, found, wanted);
  }

  /** Part by part, in bounded memory. */
  private int stream(Scheme found, ScoreStream stream) {
    OutputFile.table(
        out,
        table -> {
          table.writeRecord(ScoreTable.header(found));
          stream.rows(table::writeRecord);
        });
    leftOut(stream.unknown());
    if (isJson) {
      spec.commandLine().getOut().println(ScoreSummary.json(found, stream));
    }
    return ExitCodes.DONE;
  }

  private void leftOut(List<String> columns) {
    columns.forEach(
        column -> spec.commandLine().getErr().println("Left out the column '" + column + "'."));
  }

  /** All units at once, exactly. */
  private int whole(SchemeLibrary library, Scheme found, Optional<Period> wanted) {
    DataReader.Input input = measured.read(found, data, wanted, ignoresUnknown);
    Scoring scoring = Scoring.by(found).with(library.methods());
    Scored scored = wanted.map(p -> scoring.asOf(p.from())).orElse(scoring).score(input.data());
    Optional<Explained> why = explained.map(name -> Explainer.of(scored, place(scored, name)));
    explainAll.ifPresent(folder -> ExplanationFiles.write(scored, folder, locale()));
    OutputFile.table(
        out,
        table -> {
          table.writeRecord(ScoreTable.header(scored.scheme()));
          ScoreTable.rows(scored, table::writeRecord);
        });
    rates.ifPresent(
        file ->
            OutputFile.table(
                file,
                table -> {
                  table.writeRecord(RateTable.header());
                  RateTable.rows(scored, table::writeRecord);
                }));
    tellIgnored(input);
    print(scored, input, why);
    return ExitCodes.DONE;
  }

  private void tellIgnored(DataReader.Input input) {
    input
        .unknown()
        .forEach(
            column -> spec.commandLine().getErr().println("Left out the column '" + column + "'."));
  }

  private Locale locale() {
    return Gov.locale(spec);
  }

  private void print(Scored scored, DataReader.Input input, Optional<Explained> why) {
    if (isJson) {
      spec.commandLine().getOut().println(ScoreSummary.json(scored, input.unknown(), why));
    } else {
      why.ifPresent(each -> spec.commandLine().getOut().print(ExplanationText.of(each, locale())));
    }
  }

  private static int place(Scored scored, String unit) {
    List<String> units = scored.data().units();
    return scored
        .find(unit)
        .orElseThrow(
            () ->
                new InvalidInput(
                    Fault.of("GOV-ASM-049", "--explain", unit, "one of " + units.size() + " units")
                        .withAdvice(
                            Nearest.advice(
                                unit, units, "Maybe the id is written otherwise in the data."))));
  }
}
