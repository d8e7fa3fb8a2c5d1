package org.grassroots.governance.cli.methods;

import java.util.Map;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.spi.scoring.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods aggregate}.
 *
 * @since 0.1
 */
@Command(
    name = "aggregate",
    description = "Joins columns that are on a common scale already.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer =
        "  gov methods aggregate --method geometric --data d.csv --id unit --higher health=2"
            + " --higher income")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsAggregateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MethodOptions options;

  /** Made by the command line. */
  public MethodsAggregateCommand() {}

  @Override
  public Integer call() {
    MethodTable table = options.table();
    Column score =
        MethodOptions.call(
            options.method(),
            Plugins::aggregators,
            aggregator -> aggregator.aggregate(table.children(), options.parameters()));
    MethodResult.of("unit", table.units(), Map.of("score", score))
        .write(options.out(), options.isJson(), spec.commandLine().getOut());
    return ExitCodes.DONE;
  }
}
