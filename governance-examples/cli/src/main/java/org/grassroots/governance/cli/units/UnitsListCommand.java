package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitForest;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;
import org.grassroots.governance.model.unit.UnitSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units list}.
 *
 * @since 0.1
 */
@Command(
    name = "list",
    description = "Lists the units of a store as they are in a hierarchy on a day.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov units list --store sqlite:town.db --hierarchy party --date 2027-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class UnitsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private UnitsStore store;

  @Option(
      names = "--hierarchy",
      paramLabel = "H",
      defaultValue = Units.REGISTER,
      description = "The hierarchy; ${DEFAULT-VALUE}.")
  private String hierarchy;

  @Option(names = "--date", paramLabel = "D", description = "The day; today without.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--root",
      paramLabel = "ID",
      description = "Lists this unit and what is below it.")
  private Optional<String> root = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Takes id,code,name,level,parent_id instead of standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "Prints a JSON object a line, parents first.")
  private boolean isJson;

  @Override
  public Integer call() {
    return store.work(
        spec,
        desk -> {
          UnitForest forest = desk.units().forest();
          LocalDate on = day.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
          UnitSnapshot there = forest.at(hierarchy, on);
          int start = root.map(id -> position(there, id)).orElse(0);
          int end = root.isPresent() ? there.end(start) : there.size();
          print(forest, there, on, start, end);
          return ExitCodes.DONE;
        });
  }

  private static int position(UnitSnapshot there, String id) {
    return there
        .position(id)
        .orElseThrow(
            () ->
                new InvalidInput(
                    Fault.of("GOV-UNI-202", "--root", id, "a unit of the hierarchy on that day")));
  }

  private void print(UnitForest forest, UnitSnapshot there, LocalDate on, int start, int end) {
    if (out.isPresent()) {
      OutputFile.table(
          out.get(),
          table -> {
            table.writeRecord("id", "code", "name", "level", "parent_id");
            for (int at = start; at < end; at++) {
              Row row = row(forest, there, on, at);
              table.writeRecord(row.id, row.code, row.name, String.valueOf(row.level), row.parent);
            }
          });
      return;
    }
    for (int at = start; at < end; at++) {
      Row row = row(forest, there, on, at);
      int depth = there.depth(at) - there.depth(start);
      spec.commandLine()
          .getOut()
          .println(isJson ? row.json() : "  ".repeat(depth) + row.id + " " + row.name);
    }
  }

  private Row row(UnitForest forest, UnitSnapshot there, LocalDate on, int at) {
    UnitLife life = forest.find(there.id(at)).orElseThrow();
    UnitPlace place = life.place(hierarchy).at(on).orElseThrow();
    return new Row(
        life.id(),
        life.code().at(on).orElse(""),
        life.name().at(on).orElse(""),
        place.level(),
        place.parent());
  }

  private record Row(String id, String code, String name, int level, String parent) {
    ObjectNode json() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("id", id)
          .put("code", code)
          .put("name", name)
          .put("level", level)
          .put("parent_id", parent);
    }
  }
}
