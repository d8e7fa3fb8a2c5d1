package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov units recode}.
 *
 * @since 0.1
 */
@Command(
    name = "recode",
    description = "Gives a unit another code; its id stays.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov units recode --store sqlite:town.db --unit c9 --code 330106009 --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsRecodeCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;

  @Option(names = "--code", required = true, paramLabel = "CODE", description = "The new code.")
  private String code;

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Recode(deed.unit(), code, deed.from()));
  }
}
