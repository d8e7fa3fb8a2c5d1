package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.formats.units.UnitProfile;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitDiff;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;
import org.grassroots.governance.model.unit.UnitReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov units diff}.
 *
 * @since 0.1
 */
@Command(
    name = "diff",
    description = "Compares two lists of units level by level, by code.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = "  gov units diff --profile cn-divisions --before h2019.csv --after h2023.csv --json")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class UnitsDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "cn-divisions",
      description = "How the lists are laid out: a shipped profile or FILE.yaml; ${DEFAULT-VALUE}.")
  private String profile;

  @Option(
      names = "--before",
      required = true,
      paramLabel = "A",
      description = "The first list, a file or a folder.")
  private Path before;

  @Option(
      names = "--after",
      required = true,
      paramLabel = "B",
      description = "The second list, a file or a folder.")
  private Path after;

  @Option(
      names = "--out",
      paramLabel = "CSV",
      description = "Writes every change: change,level,id,before,after.")
  private Optional<Path> changes = Optional.empty();

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    UnitProfile layout = UnitProfile.find(profile);
    UnitList old = UnitList.read(before, layout);
    UnitList now = UnitList.read(after, layout);
    SortedMap<Integer, String> names = names(old, now);
    UnitDiff diff = UnitDiff.of(old.rows(), now.rows());
    changes.ifPresent(file -> write(file, diff, names));
    print(diff, names);
    boolean isClean = !hasDuplicates(old) & !hasDuplicates(now);
    return isClean ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static SortedMap<Integer, String> names(UnitList old, UnitList now) {
    SortedMap<Integer, String> names = new TreeMap<>(old.levels());
    now.levels()
        .forEach(
            (level, name) -> {
              String other = names.putIfAbsent(level, name);
              if (other != null && !other.equals(name)) {
                String found = other + " and " + name + " on level " + level;
                throw InvalidInput.of("GOV-DIV-006", "--after", found, "the same levels");
              }
            });
    return names;
  }

  private void print(UnitDiff diff, SortedMap<Integer, String> names) {
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode levels = root.putObject("levels");
    if (!isJson) {
      out.printf(
          Locale.ROOT,
          "%-12s %9s %9s %9s %9s %9s%n",
          "level",
          "before",
          "after",
          "removed",
          "added",
          "renamed");
    }
    names.forEach(
        (level, name) -> {
          UnitDiff.Counts counts = diff.of(level);
          levels
              .putObject(name)
              .put("before", counts.before())
              .put("after", counts.after())
              .put("removed", counts.removed())
              .put("added", counts.added())
              .put("renamed", counts.renamed());
          if (!isJson) {
            out.printf(
                Locale.ROOT,
                "%-12s %9d %9d %9d %9d %9d%n",
                name,
                counts.before(),
                counts.after(),
                counts.removed(),
                counts.added(),
                counts.renamed());
          }
        });
    if (isJson) {
      out.println(root);
    }
  }

  private static void write(Path file, UnitDiff diff, SortedMap<Integer, String> names) {
    OutputFile.table(
        file,
        table -> {
          table.writeRecord("change", "level", "id", "before", "after");
          for (UnitDiff.Change change : diff.changes()) {
            table.writeRecord(
                change.kind().name().toLowerCase(Locale.ROOT),
                names.getOrDefault(change.level(), String.valueOf(change.level())),
                change.code(),
                change.before(),
                change.after());
          }
        });
  }

  private boolean hasDuplicates(UnitList list) {
    UnitReview review = UnitReview.of(list.rows(), list.rules());
    UnitsReport.reasons(list, review, Flaw.DUPLICATE).forEach(spec.commandLine().getErr()::println);
    return review.count(Flaw.DUPLICATE) > 0;
  }
}
