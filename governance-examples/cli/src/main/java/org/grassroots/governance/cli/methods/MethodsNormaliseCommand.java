package org.grassroots.governance.cli.methods;

import java.util.LinkedHashMap;
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
 * {@code gov methods normalise}.
 *
 * @since 0.1
 */
@Command(
    name = "normalise",
    description = "Brings columns onto a common scale.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer =
        "  gov methods normalise --method min-max --with from=0 --with to=100 --data d.csv --id"
            + " unit --higher yield --lower cost")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsNormaliseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MethodOptions options;

  /** Made by the command line. */
  public MethodsNormaliseCommand() {}

  @Override
  public Integer call() {
    MethodTable table = options.table();
    Map<String, Column> results =
        MethodOptions.call(
            options.method(),
            Plugins::normalisers,
            normaliser -> {
              Map<String, Column> columns = new LinkedHashMap<>();
              for (Child child : table.children()) {
                columns.put(
                    child.name(),
                    normaliser.normalise(child.column(), child.direction(), options.parameters()));
              }
              return columns;
            });
    MethodResult.of("unit", table.units(), results)
        .write(options.out(), options.isJson(), spec.commandLine().getOut());
    return ExitCodes.DONE;
  }
}
