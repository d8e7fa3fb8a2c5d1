package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.geo.GeoJsonConversion;
import org.grassroots.governance.model.place.CoordinateSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids convert}.
 *
 * @since 0.1
 */
@Command(
    name = "convert",
    description = "Writes a GeoJSON file again in another coordinate system.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov grids convert --areas hangzhou.geojson --crs GCJ-02 --to WGS-84 --out"
            + " hangzhou-wgs84.geojson")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--areas",
      required = true,
      paramLabel = "F.geojson",
      description = "The file, plain or gzip.")
  private Path areas;

  @Option(
      names = "--crs",
      paramLabel = "SYSTEM",
      converter = CoordinateSystemConverter.class,
      description =
          "What its coordinates are measured against: WGS-84, CGCS2000 or GCJ-02; default: what the"
              + " file says, else WGS-84.")
  private Optional<CoordinateSystem> crs = Optional.empty();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SYSTEM",
      converter = CoordinateSystemConverter.class,
      description = "What those of the new file are measured against.")
  private CoordinateSystem to;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "O.geojson",
      description = "Where the new file goes; written whole or not at all.")
  private Path out;

  @Override
  public Integer call() {
    OutputFile.write(
        out,
        draft ->
            spec.commandLine()
                .getErr()
                .println(GeoJsonConversion.convert(areas, crs, to, draft) + " positions"));
    return ExitCodes.DONE;
  }
}
