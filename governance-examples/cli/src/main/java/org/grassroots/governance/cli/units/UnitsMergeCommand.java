package org.grassroots.governance.cli.units;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov units merge}.
 *
 * @since 0.1
 */
@Command(
    name = "merge",
    description = "Makes units one; it takes over what hangs under them.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov units merge --store sqlite:town.db --unit c1 --units c1,c2 --from 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsMergeCommand implements Callable<Integer> {
  @Mixin private UnitDeed deed;

  @Option(
      names = "--units",
      required = true,
      split = ",",
      paramLabel = "ID",
      description = "The units that become one; the one that is left may be among them.")
  private List<String> units;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name of the one that is left, where it is new; its id when left out.")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    return deed.decide(
        new UnitChange.Merge(units, deed.unit(), name.orElse(deed.unit()), deed.from()));
  }
}
