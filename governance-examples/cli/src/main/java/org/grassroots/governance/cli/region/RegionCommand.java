package org.grassroots.governance.cli.region;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gov region}.
 *
 * @since 0.1
 */
@Command(name = "region", description = "Region packs.")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class RegionCommand {
  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public RegionCommand() {}

  @Command(
      name = "check",
      description =
          "Reads a pack with its ancestors and lists every fault; exit 1 when there are any.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  gov region check cn.town",
        "  gov region check my-town/ --parent cn.town --json"
      })
  int check(
      @Parameters(
              paramLabel = "PACK",
              description = "The id of a shipped pack, or a folder with .yaml files.")
          String pack,
      @Option(
              names = "--parent",
              paramLabel = "ID",
              description = "The pack a folder inherits from.")
          Optional<String> parent,
      @Option(names = "--json", description = "Print what was found on standard output as JSON.")
          boolean isJson) {
    try {
      print(Regions.load(pack, parent), List.of(), isJson);
      return ExitCodes.DONE;
    } catch (InvalidInput refused) {
      refused.faults().forEach(fault -> spec.commandLine().getErr().println(fault));
      if (isJson) {
        spec.commandLine().getOut().println(faults(pack, refused.faults()));
      }
      return ExitCodes.FINDINGS;
    }
  }

  private void print(Region region, List<Fault> faults, boolean isJson) {
    ObjectNode json = faults(region.id(), faults);
    json.put("levels", region.levels().size());
    json.put("categories", region.categories().size());
    json.put("roles", region.roles().size());
    json.put("matterKinds", region.matterKinds().size());
    json.put("schemes", region.schemes().size());
    json.put("calendar", region.calendar().isPresent());
    json.put("needs", region.needs().isPresent());
    spec.commandLine()
        .getOut()
        .println(
            isJson
                ? json
                : "%s: %s levels, %s categories, %s roles, matter kinds %s, schemes %s"
                    .formatted(
                        region.id(),
                        region.levels().size(),
                        region.categories().size(),
                        region.roles().size(),
                        region.matterKinds().keySet(),
                        region.schemes().keySet()));
  }

  private static ObjectNode faults(String pack, List<Fault> faults) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("pack", pack);
    ArrayNode array = json.putArray("faults");
    for (Fault fault : faults) {
      array
          .addObject()
          .put("code", fault.code())
          .put("where", fault.where())
          .put("found", fault.found())
          .put("wanted", fault.wanted())
          .put("maybe", fault.maybe());
    }
    return json;
  }
}
