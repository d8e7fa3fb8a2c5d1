package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov units leave}.
 *
 * @since 0.1
 */
@Command(
    name = "leave",
    description = "Takes a unit out of a hierarchy in which nothing hangs under it.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov units leave --store sqlite:town.db --unit c9 --hierarchy party --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsLeaveCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;

  @Option(names = "--hierarchy", required = true, paramLabel = "H", description = "The hierarchy.")
  private String hierarchy;

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Leave(deed.unit(), hierarchy, deed.from()));
  }
}
