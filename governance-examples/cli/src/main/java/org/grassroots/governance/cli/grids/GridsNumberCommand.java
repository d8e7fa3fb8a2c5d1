package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.geo.GeoJsonAreas;
import org.grassroots.governance.formats.grids.GridNumbers;
import org.grassroots.governance.formats.grids.GridRulesFile;
import org.grassroots.governance.model.place.Area;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code gov grids number}.
 *
 * @since 0.1
 */
@Command(
    name = "number",
    description =
        "Numbers grids from west to east and north to south in each community, and makes their"
            + " codes.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov grids number --areas grids.geojson --id-property id --community-property community"
            + " --rules beijing --out codes.csv")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsNumberCommand implements Callable<Integer> {
  @Option(
      names = "--areas",
      required = true,
      paramLabel = "F.geojson",
      description = "The grids, plain or gzip.")
  private Path areas;

  @Option(
      names = "--id-property",
      required = true,
      paramLabel = "P",
      description = "The property that names a grid.")
  private String property;

  @Option(
      names = "--community-property",
      required = true,
      paramLabel = "P",
      description = "The property that holds the code of its community.")
  private String communityProperty;

  @Option(
      names = "--rules",
      paramLabel = "R",
      defaultValue = "plain",
      description = "beijing, cjt349, plain or a file R.yaml; default ${DEFAULT-VALUE}.")
  private String rules;

  @Option(
      names = "--keep",
      paramLabel = "C.csv",
      description =
          "An earlier answer: its grids keep their numbers, new ones go on after the highest.")
  private Optional<Path> keep = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "O.csv",
      description = "Where id,community,number,code go; written whole or not at all.")
  private Path out;

  @Override
  public Integer call() {
    List<Area> grids = GeoJsonAreas.read(areas, property);
    List<String> communities =
        GeoJsonAreas.read(areas, communityProperty).stream().map(Area::key).toList();
    List<GridNumbers.Row> rows =
        GridNumbers.of(
            grids,
            communities,
            GridRulesFile.find(rules).coder(),
            keep.map(GridNumbers::read).orElse(List.of()));
    OutputFile.table(
        out,
        table -> {
          table.writeRecord(GridNumbers.COLUMNS);
          rows.forEach(
              row ->
                  table.writeRecord(
                      row.id(), row.community(), String.valueOf(row.number()), row.code()));
        });
    return ExitCodes.DONE;
  }
}
