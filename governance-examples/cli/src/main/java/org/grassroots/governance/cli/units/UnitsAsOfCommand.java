package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;
import org.grassroots.governance.model.unit.UnitReview;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units as-of}.
 *
 * @since 0.1
 */
@Command(
    name = "as-of",
    description = "Counts the units that exist on a day, by kind.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = "  gov units as-of --profile uk-authorities --in uk.csv --date 2019-04-01 --json")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsAsOfCommand implements Callable<Integer> {
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
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The day, as 2019-04-01.")
  private LocalDate day;

  @Option(
      names = "--out",
      paramLabel = "CSV",
      description = "Writes the units of the day: id,name,level,parent_id,kind,from,to.")
  private Optional<Path> units = Optional.empty();

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    UnitList all = UnitList.read(input.path(), UnitProfile.find(profile));
    UnitList there = all.at(day);
    SortedMap<String, Integer> kinds = new TreeMap<>();
    for (int row = 0; row < there.rows().size(); row++) {
      kinds.merge(there.kind(row), 1, Integer::sum);
    }
    units.ifPresent(file -> write(file, there));
    print(there.rows().size(), kinds);
    UnitReview review = UnitReview.of(all.rows(), all::period, all.rules());
    PrintWriter err = spec.commandLine().getErr();
    UnitsReport.reasons(all, review, Flaw.DUPLICATE).forEach(err::println);
    UnitsReport.reasons(all, review, Flaw.OVERLAP).forEach(err::println);
    boolean isClean = review.count(Flaw.DUPLICATE) + review.count(Flaw.OVERLAP) == 0;
    return isClean ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private void print(int total, SortedMap<String, Integer> kinds) {
    PrintWriter out = spec.commandLine().getOut();
    if (isJson) {
      ObjectNode root = JsonNodeFactory.instance.objectNode().put("total", total);
      ObjectNode byKind = root.putObject("byKind");
      kinds.forEach(byKind::put);
      out.println(root);
    } else {
      kinds.forEach((kind, count) -> out.printf(Locale.ROOT, "%-20s %9d%n", kind, count));
      out.printf(Locale.ROOT, "%-20s %9d%n", "total", total);
    }
  }

  private static void write(Path file, UnitList list) {
    OutputFile.table(
        file,
        table -> {
          table.writeRecord("id", "name", "level", "parent_id", "kind", "from", "to");
          for (int row = 0; row < list.rows().size(); row++) {
            table.writeRecord(
                list.rows().get(row).code(),
                list.rows().get(row).name(),
                list.level(row),
                list.rows().get(row).parent(),
                list.kind(row),
                text(list.period(row).from()),
                text(list.period(row).to()));
          }
        });
  }

  private static String text(LocalDate day) {
    boolean isOpen = day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    return isOpen ? "" : day.toString();
  }
}
