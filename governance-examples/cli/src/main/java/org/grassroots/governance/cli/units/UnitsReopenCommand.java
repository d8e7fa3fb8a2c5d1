package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code gov units reopen}.
 *
 * @since 0.1
 */
@Command(
    name = "reopen",
    description = "Opens a unit that ended, as it was at its end.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov units reopen --store sqlite:town.db --unit c9 --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsReopenCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Reopen(deed.unit(), deed.from()));
  }
}
