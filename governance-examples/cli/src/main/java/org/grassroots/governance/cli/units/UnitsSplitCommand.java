package org.grassroots.governance.cli.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.units.Successors;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.unit.UnitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov units split}.
 *
 * @since 0.1
 */
@Command(
    name = "split",
    description = "Splits a unit into parts, new or there already, with shares that make 1.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov units split --store sqlite:town.db --unit c9 --part c9=2/3 --part c10=1/3 --from"
            + " 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsSplitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private UnitDeed deed;

  @Option(
      names = "--part",
      required = true,
      paramLabel = "ID=SHARE",
      description = "A part and its share, a decimal or a fraction; the unit itself may be one.")
  private Map<String, String> parts;

  @Option(
      names = "--name",
      paramLabel = "ID=NAME",
      description = "The name of a part that is new; its id when left out.")
  private Map<String, String> names = Map.of();

  @Option(
      names = "--children",
      paramLabel = "ID=CHILD,…",
      description = "The children a part takes over.")
  private Map<String, String> children = Map.of();

  @Override
  public Integer call() {
    return deed.decide(new UnitChange.Split(deed.unit(), read(), deed.from()));
  }

  private List<UnitChange.Part> read() {
    names.keySet().forEach(this::check);
    children.keySet().forEach(this::check);
    List<UnitChange.Part> read = new ArrayList<>();
    shares()
        .forEach(
            (part, share) -> {
              List<String> taken =
                  children.containsKey(part) ? List.of(children.get(part).split(",")) : List.of();
              read.add(new UnitChange.Part(part, names.getOrDefault(part, part), share, taken));
            });
    return read;
  }

  private void check(String part) {
    if (!parts.containsKey(part)) {
      throw new ParameterException(spec.commandLine(), "'" + part + "' is no --part");
    }
  }

  private SortedMap<String, Fraction> shares() {
    List<String> told = new ArrayList<>();
    parts.forEach((part, share) -> told.add(part + ":" + share));
    try {
      return Successors.parse(String.join(";", told), ";");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--part takes " + e.getMessage(), e);
    }
  }
}
