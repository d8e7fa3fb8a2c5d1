package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitRow;
import org.grassroots.governance.model.unit.UnitSnapshot;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units tree}.
 *
 * @since 0.1
 */
@Command(
    name = "tree",
    description = "Shows units under their parents, siblings by id.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = "  gov units tree --profile cn-divisions --in hangzhou.csv --root 330106 --depth 1")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsTreeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "generic",
      description = "How the list is laid out: a shipped profile or FILE.yaml; ${DEFAULT-VALUE}.")
  private String profile;

  @ArgGroup(multiplicity = "1")
  private UnitsInput input;

  @Option(
      names = "--root",
      paramLabel = "ID",
      description = "Shows this unit and what is below it.")
  private Optional<String> root = Optional.empty();

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "2147483647",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "How many levels below the roots are shown; all by default.")
  private int depth;

  @Option(names = "--date", paramLabel = "D", description = "The day whose units are shown.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(names = "--json", description = "Prints a JSON object a line, parents first.")
  private boolean isJson;

  @Override
  public Integer call() {
    UnitList list = UnitsInput.on(UnitList.read(input.path(), UnitProfile.find(profile)), day);
    UnitSnapshot forest = UnitsInput.forest(list).forest();
    int start = root.map(id -> position(forest, list, id)).orElse(0);
    int end = root.isPresent() ? forest.end(start) : forest.size();
    int[] depths = new int[end - start];
    for (int at = start; at < end; at++) {
      int above = forest.parent(at).orElse(-1);
      depths[at - start] = above < start ? 0 : depths[above - start] + 1;
      if (depths[at - start] <= depth) {
        print(list, forest, at, depths[at - start]);
      }
    }
    return ExitCodes.DONE;
  }

  private static int position(UnitSnapshot forest, UnitList list, String id) {
    return forest
        .position(id)
        .orElseThrow(
            () ->
                new InvalidInput(
                    Fault.of("GOV-UNI-202", "--root", id, "the id of a unit")
                        .withAdvice(
                            Nearest.to(id, list.byCode().keySet())
                                .map("Maybe '%s' is meant."::formatted)
                                .orElse(""))));
  }

  private void print(UnitList list, UnitSnapshot forest, int at, int below) {
    UnitRow row = list.rows().get(forest.source(at));
    PrintWriter out = spec.commandLine().getOut();
    int units = forest.end(at) - at;
    if (isJson) {
      out.println(
          JsonNodeFactory.instance
              .objectNode()
              .put("id", row.code())
              .put("name", row.name())
              .put("level", list.level(forest.source(at)))
              .put("parent", row.parent())
              .put("depth", below)
              .put("units", units));
    } else {
      String more = units == 1 ? "" : " (" + units + ")";
      out.println("  ".repeat(below) + row.code() + " " + row.name() + more);
    }
  }
}
