package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Refusals;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.place.ChangeGrids;
import org.grassroots.governance.engine.place.Grids;
import org.grassroots.governance.formats.geo.GeoJsonAreas;
import org.grassroots.governance.formats.grids.GridList;
import org.grassroots.governance.formats.grids.GridNumbers;
import org.grassroots.governance.model.place.register.Grid;
import org.grassroots.governance.model.place.register.GridChange;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids register}.
 *
 * @since 0.1
 */
@Command(
    name = "register",
    description = "Opens, changes and closes grids from a day on, all or none.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov grids register --store sqlite:town.db --communities units.csv --list grids.csv --areas"
          + " grids.geojson --id-property id --codes codes.csv --from 2026-01-01",
      "  gov grids register --store sqlite:town.db --close g7,g8 --from 2026-06-01"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsRegisterCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RegisterOptions register;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day from which it holds.")
  private LocalDate from;

  @Option(
      names = "--list",
      paramLabel = "L.csv",
      description =
          "The grids: id,kind,community,code,name,extent,phone,worker_id,worker,contact; a row for"
              + " each worker.")
  private Optional<Path> list = Optional.empty();

  @Option(
      names = "--areas",
      paramLabel = "F.geojson",
      description = "Their borders; grids that are not in it keep the border they have.")
  private Optional<Path> areas = Optional.empty();

  @Option(
      names = "--id-property",
      paramLabel = "P",
      defaultValue = "id",
      description = "The property of the borders that names the grid; default ${DEFAULT-VALUE}.")
  private String property;

  @Option(
      names = "--codes",
      paramLabel = "C.csv",
      description = "Codes for grids without one in the list: what gov grids number wrote.")
  private Optional<Path> codes = Optional.empty();

  @Option(
      names = "--communities",
      paramLabel = "U.csv",
      description = "Units to register before, those that are not there: id,name,level,parent_id.")
  private Optional<Path> communities = Optional.empty();

  @Option(
      names = "--close",
      split = ",",
      paramLabel = "ID",
      description = "Grids to close on that day.")
  private List<String> closed = new ArrayList<>();

  @Option(names = "--json", description = "Print the counts on standard output as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    if (list.isEmpty() && closed.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Wanted --list, --close or both");
    }
    GridBorders borders =
        new GridBorders(areas.map(file -> GeoJsonAreas.read(file, property)).orElse(List.of()));
    List<GridList.Entry> entries =
        list.map(file -> GridList.read(file).entries()).orElse(List.of());
    List<GridNumbers.Row> numbers = codes.map(GridNumbers::read).orElse(List.of());
    var rules = register.rules();
    try (Governance governance = register.open()) {
      Desk desk = register.desk(governance);
      if (!communities.map(file -> Communities.register(file, desk, talk())).orElse(true)) {
        return ExitCodes.FINDINGS;
      }
      Grids grids = desk.grids(rules);
      List<GridChange> changes = new ArrayList<>();
      var known = grids.register().grids();
      for (GridList.Entry entry : entries) {
        changes.add(
            borders.change(entry, numbers, Optional.ofNullable(known.get(entry.id())), from));
      }
      for (String id : closed) {
        String kind = Optional.ofNullable(known.get(id)).map(Grid::kind).orElse("");
        changes.add(new GridChange(id, kind, Optional.empty()));
      }
      return Refusals.accepted(grids.change(new ChangeGrids(key(), from, changes)), desk, talk())
          .map(this::done)
          .orElse(ExitCodes.FINDINGS);
    }
  }

  private java.io.PrintWriter talk() {
    return spec.commandLine().getErr();
  }

  private String key() {
    List<String> words = new ArrayList<>(List.of("register", from.toString(), property));
    words.addAll(closed);
    return register.key(
        words, Stream.of(list, areas, codes, communities).flatMap(Optional::stream).toList());
  }

  private int done(Decision.Accepted<List<Grid>> accepted) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (String verb : List.of("opened", "changed", "moved", "noticed", "closed")) {
      json.put(verb, count(accepted.facts(), "grid." + verb));
    }
    (isJson ? spec.commandLine().getOut() : talk()).println(json);
    return ExitCodes.DONE;
  }

  private static long count(List<Fact> facts, String type) {
    return facts.stream().filter(fact -> fact.type().equals(type)).count();
  }
}
