package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code gov units close}.
 *
 * @since 0.1
 */
@Command(
    name = "close",
    description = "Ends a unit under which nothing hangs any more.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov units close --store sqlite:town.db --unit c9 --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsCloseCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Close(deed.unit(), deed.from()));
  }
}
