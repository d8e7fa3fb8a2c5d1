package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.place.Grids;
import org.grassroots.governance.formats.grids.GridGeoJson;
import org.grassroots.governance.model.place.register.GridNotice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids list}.
 *
 * @since 0.1
 */
@Command(
    name = "list",
    description = "Prints the public notice of every grid that is open on a day.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov grids list --store sqlite:town.db --on 2026-06-01 --geojson grids.geojson --json")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RegisterOptions register;

  @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day.")
  private LocalDate day;

  @Option(
      names = "--geojson",
      paramLabel = "O.geojson",
      description = "Where the borders of that day go.")
  private Optional<Path> geojson = Optional.empty();

  @Option(names = "--json", description = "Print a list of JSON objects instead of lines.")
  private boolean isJson;

  @Override
  public Integer call() {
    try (Governance governance = register.open()) {
      Grids grids = register.desk(governance).grids(register.rules());
      geojson.ifPresent(
          file -> OutputFile.write(file, draft -> GridGeoJson.write(grids.register(), day, draft)));
      var out = spec.commandLine().getOut();
      if (isJson) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        grids.notices(day).forEach(notice -> write(list.addObject(), notice));
        out.println(list);
      } else {
        grids.notices(day).forEach(notice -> out.println(line(notice)));
      }
    }
    return ExitCodes.DONE;
  }

  private static void write(ObjectNode node, GridNotice notice) {
    node.put("id", notice.grid()).put("code", notice.code());
    node.put("name", notice.published().name()).put("extent", notice.published().extent());
    ArrayNode workers = node.putArray("workers");
    notice
        .workers()
        .forEach(
            worker ->
                workers.addObject().put("name", worker.name()).put("contact", worker.contact()));
    node.put("supervisionPhone", notice.published().supervisionPhone());
    node.put("since", notice.since().toString());
  }

  private static String line(GridNotice notice) {
    StringBuilder line = new StringBuilder(notice.code() + " " + notice.published().name());
    line.append(": ").append(notice.published().extent());
    notice
        .workers()
        .forEach(
            worker -> line.append("; ").append(worker.name()).append(" ").append(worker.contact()));
    return line.append("; ")
        .append(notice.published().supervisionPhone())
        .append("; ")
        .append(notice.since())
        .toString();
  }
}
