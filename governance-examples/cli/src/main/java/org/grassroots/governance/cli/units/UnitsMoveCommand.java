package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code gov units move}.
 *
 * @since 0.1
 */
@Command(
    name = "move",
    description = "Hangs a unit with all below it under another parent.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov units move --store sqlite:town.db --unit c9 --parent s2 --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsMoveCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;
  @Mixin private PlaceOptions at;

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Move(deed.unit(), at.hierarchy(), at.parent(), deed.from()));
  }
}
