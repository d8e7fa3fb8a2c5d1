package org.grassroots.governance.cli.methods;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods weigh}.
 *
 * @since 0.1
 */
@Command(
    name = "weigh",
    description = "Finds the weights of columns.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer =
        "  gov methods weigh --method critic --data d.csv --id unit --higher yield --lower cost")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsWeighCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MethodOptions options;

  /** Made by the command line. */
  public MethodsWeighCommand() {}

  @Override
  public Integer call() {
    MethodTable table = options.table();
    List<Double> weights =
        MethodOptions.call(
            options.method(),
            Plugins::weightings,
            weighting -> weighting.weigh(table.children(), options.parameters()));
    double[] column = weights.stream().mapToDouble(Double::doubleValue).toArray();
    MethodResult.of(
            "criterion",
            table.children().stream().map(Child::name).toList(),
            Map.of("weight", Column.of(column)))
        .write(options.out(), options.isJson(), spec.commandLine().getOut());
    return ExitCodes.DONE;
  }
}
