package org.grassroots.governance.cli.methods;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.RankedUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods rank}.
 *
 * @since 0.1
 */
@Command(
    name = "rank",
    description = "Compares whole units by all columns at once.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov methods rank --method topsis --with normaliser=vector --data cars.csv --id car --lower"
          + " price=0.35 --higher speed=0.65",
      "  gov methods rank --method promethee --with \"preference=usual linear(1 3)\" --data d.csv"
          + " --id unit --higher a --higher b"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsRankCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MethodOptions options;

  /** Made by the command line. */
  public MethodsRankCommand() {}

  @Override
  public Integer call() {
    MethodTable table = options.table();
    RankedUnits ranked =
        MethodOptions.call(
            options.method(),
            Plugins::rankers,
            ranker -> ranker.rank(table.children(), options.parameters()));
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("score", ranked.score());
    columns.put("rank", ranked.rank());
    columns.putAll(ranked.figures());
    MethodResult.of("unit", table.units(), columns)
        .write(options.out(), options.isJson(), spec.commandLine().getOut());
    return ExitCodes.DONE;
  }
}
