package org.grassroots.governance.cli.methods;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods grade}.
 *
 * @since 0.1
 */
@Command(
    name = "grade",
    description = "Turns a column of scores into bands.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov methods grade --method thresholds --with from=90,80 --bands A,B,C --data s.csv --id"
          + " unit --higher score",
      "  gov methods grade --method red-black-list --with red=5 --with black=5 --with ties=include"
          + " --bands red,-,black --data s.csv --id unit --higher score"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsGradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MethodOptions options;

  @Option(
      names = "--bands",
      required = true,
      split = ",",
      paramLabel = "BAND",
      description = "The bands, best first, divided by commas.")
  private List<String> bands;

  /** Made by the command line. */
  public MethodsGradeCommand() {}

  @Override
  public Integer call() {
    MethodTable table = options.table();
    if (table.children().size() != 1) {
      throw InvalidInput.of(
          "GOV-ASM-221", "--higher, --lower", table.children().size() + " columns", "one column");
    }
    List<Optional<String>> graded =
        MethodOptions.call(
            options.method(),
            Plugins::graders,
            grader -> grader.grade(table.children().get(0).column(), bands, options.parameters()));
    MethodResult.of(table.units(), "band", graded)
        .write(options.out(), options.isJson(), spec.commandLine().getOut());
    return ExitCodes.DONE;
  }
}
