package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.place.Grids;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.place.register.SubjectRegister.Counts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov grids counts}.
 *
 * @since 0.1
 */
@Command(
    name = "counts",
    description =
        "Writes how many subjects of each kind and residents of each category every grid has on a"
            + " day.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov grids counts --store sqlite:town.db --on 2026-06-01 --out counts.csv")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsCountsCommand implements Callable<Integer> {
  @Mixin private RegisterOptions register;

  @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day.")
  private LocalDate day;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "O.csv",
      description =
          "Where grid and a column for each kind and category go; a blank grid for what lies in"
              + " none.")
  private Path out;

  @Override
  public Integer call() {
    GridRules rules = register.rules();
    try (Governance governance = register.open()) {
      Grids grids = register.desk(governance).grids(rules);
      var counts = grids.counts(day);
      TreeSet<String> ids = new TreeSet<>(counts.keySet());
      rules.tilingKinds().forEach(kind -> ids.addAll(grids.register().at(kind, day).keySet()));
      OutputFile.table(
          out,
          table -> {
            List<String> header = new ArrayList<>(List.of("grid"));
            header.addAll(rules.subjectKinds());
            header.addAll(rules.residentCategories());
            table.writeRecord(header);
            for (String id : ids) {
              Counts none = new Counts(new TreeMap<>(), new TreeMap<>());
              table.writeRecord(row(rules, id, counts.getOrDefault(id, none)));
            }
          });
    }
    return ExitCodes.DONE;
  }

  private static List<String> row(GridRules rules, String id, Counts counts) {
    List<String> row = new ArrayList<>(List.of(id));
    rules
        .subjectKinds()
        .forEach(kind -> row.add(String.valueOf(counts.subjects().getOrDefault(kind, 0L))));
    rules
        .residentCategories()
        .forEach(
            category -> row.add(String.valueOf(counts.residents().getOrDefault(category, 0L))));
    return row;
  }
}
