package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.cli.Progress;
import org.grassroots.governance.formats.geo.GeoJsonAreas;
import org.grassroots.governance.formats.geo.PointTable;
import org.grassroots.governance.model.place.LocationIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids locate}.
 *
 * @since 0.1
 */
@Command(
    name = "locate",
    description =
        "Writes a table of points again, with the area each lies in; rows without position and"
            + " points outside of all areas have none.",
    footerHeading = "%nExample:%n",
    footer =
        "  gov grids locate --areas grids.geojson --id-property code --points requests.csv --lon"
            + " longitude --lat latitude --out located.csv",
    exitCodeOnExecutionException = ExitCodes.FAILED)
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsLocateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--areas",
      required = true,
      paramLabel = "F.geojson",
      description = "The areas: a GeoJSON feature collection of surfaces, plain or gzip.")
  private Path areas;

  @Option(
      names = "--id-property",
      required = true,
      paramLabel = "P",
      description = "The property of each feature that names its area.")
  private String property;

  @Option(
      names = "--points",
      required = true,
      paramLabel = "F.csv",
      description = "The points: CSV with a header, plain or gzip.")
  private Path points;

  @Option(
      names = "--lon",
      required = true,
      paramLabel = "COLUMN",
      description = "The column of longitudes, in degrees.")
  private String longitude;

  @Option(
      names = "--lat",
      required = true,
      paramLabel = "COLUMN",
      description = "The column of latitudes, in degrees.")
  private String latitude;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "O.csv",
      description = "Where the table goes; written whole or not at all.")
  private Path out;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      defaultValue = "area",
      description = "The name of the new column; default ${DEFAULT-VALUE}.")
  private String column;

  @Option(names = "--json", description = "Print the counts on standard output as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    LocationIndex index = LocationIndex.of(GeoJsonAreas.read(areas, property));
    var err = spec.commandLine().getErr();
    try (PointTable table = PointTable.open(points, longitude, latitude);
        Progress progress = Progress.of(err, "bytes", table.file().size())) {
      PointLocating locating = new PointLocating(table, index, column);
      OutputFile.table(out, rows -> locating.run(rows, err::println, progress));
      if (isJson) {
        spec.commandLine().getOut().println(locating.json());
      } else {
        err.println(locating.summary());
      }
    }
    return ExitCodes.DONE;
  }
}
