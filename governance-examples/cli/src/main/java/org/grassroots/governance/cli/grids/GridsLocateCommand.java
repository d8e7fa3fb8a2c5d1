package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.cli.Progress;
import org.grassroots.governance.formats.geo.GeoJsonAreas;
import org.grassroots.governance.formats.geo.PointTable;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
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
      names = "--crs",
      paramLabel = "SYSTEM",
      converter = CoordinateSystemConverter.class,
      description =
          "What the coordinates of the areas are measured against: WGS-84, CGCS2000 or GCJ-02;"
              + " default: what the file says, else WGS-84.")
  private Optional<CoordinateSystem> crs = Optional.empty();

  @Option(
      names = "--points-crs",
      paramLabel = "SYSTEM",
      converter = CoordinateSystemConverter.class,
      description =
          "The same of the points, which are converted where it differs; default: that of --crs.")
  private Optional<CoordinateSystem> pointsCrs = Optional.empty();

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
    Boundaries boundaries = GeoJsonAreas.boundaries(areas, property, crs);
    CoordinateSystem ofPoints = pointsCrs.or(() -> crs).orElse(CoordinateSystem.WGS_84);
    if (boundaries.system() != ofPoints && pointsCrs.isEmpty()) {
      throw new InvalidInput(
          Fault.of("GOV-PLC-015", areas.toString(), boundaries.system().word(), ofPoints.word())
              .withAdvice("Maybe --points-crs says what the points are measured against."));
    }
    LocationIndex index = LocationIndex.of(boundaries.areas());
    PointLocating.Place place = point -> index.areaOf(ofPoints.to(boundaries.system(), point));
    var err = spec.commandLine().getErr();
    try (PointTable table = PointTable.open(points, longitude, latitude);
        Progress progress = Progress.of(err, "bytes", table.file().size())) {
      PointLocating locating = new PointLocating(table, place, column);
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
