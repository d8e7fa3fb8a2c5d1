package org.grassroots.governance.cli.units;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.model.unit.UnitPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov units add}.
 *
 * @since 0.1
 */
@Command(
    name = "add",
    description = "Registers a unit that comes into being.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov units add --store sqlite:town.db --unit c9 --name Ninth --level 5 --parent s1 --from"
            + " 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsAddCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;
  @Mixin private PlaceOptions at;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What people call it.")
  private String name;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "N",
      description = "The number of its level, the highest is 1.")
  private int level;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "The code it goes by; its id when left out.")
  private Optional<String> code = Optional.empty();

  @Override
  public Integer call() {
    return deed.decide(
        new UnitChange.Add(
            deed.unit(),
            code.orElse(deed.unit()),
            name,
            at.hierarchy(),
            new UnitPlace(at.parent(), level),
            deed.from()));
  }
}
