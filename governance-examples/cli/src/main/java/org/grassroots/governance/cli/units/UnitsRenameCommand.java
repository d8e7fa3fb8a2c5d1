package org.grassroots.governance.cli.units;

import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov units rename}.
 *
 * @since 0.1
 */
@Command(
    name = "rename",
    description = "Gives a unit another name.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov units rename --store sqlite:town.db --unit c9 --name Tenth --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsRenameCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "The new name.")
  private String name;

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Rename(deed.unit(), name, deed.from()));
  }
}
