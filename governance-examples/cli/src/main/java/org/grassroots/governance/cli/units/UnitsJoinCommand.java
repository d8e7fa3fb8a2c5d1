package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.model.unit.UnitPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov units join}.
 *
 * @since 0.1
 */
@Command(
    name = "join",
    description = "Gives a unit a place, or another level, in a hierarchy.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov units join --store sqlite:town.db --unit c9 --hierarchy party --level 3 --parent p1"
            + " --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsJoinCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;
  @Mixin private PlaceOptions at;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "N",
      description = "The number of its level, the highest is 1.")
  private int level;

  @Override
  public Integer call() {
    return deed.decide(
        new UnitChange.Join(
            deed.unit(), at.hierarchy(), new UnitPlace(at.parent(), level), deed.from()));
  }
}
