package org.grassroots.governance.cli.grids;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.geo.AreaSurvey;
import org.grassroots.governance.formats.geo.TilingCheck;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.CoordinateSystem;
import org.grassroots.governance.model.place.TilingReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids check}.
 *
 * @since 0.1
 */
@Command(
    name = "check",
    description =
        "Checks whether areas tile: gaps, overlaps, parts outside, surfaces that are not sound;"
            + " prints what it found as JSON.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov grids check --areas grids.geojson --within community.geojson --picture findings.svg",
      "  gov grids check --areas grids.geojson --id-property code --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--areas",
      required = true,
      paramLabel = "F.geojson",
      description = "The areas: a GeoJSON feature collection of surfaces, plain or gzip.")
  private Path areas;

  @Option(
      names = "--id-property",
      paramLabel = "P",
      description =
          "The property that names an area; default: the member id of the feature, else its"
              + " property id, else its place in the file, from 0.")
  private Optional<String> property = Optional.empty();

  @Option(
      names = "--within",
      paramLabel = "OUTER.geojson",
      description = "What the areas should fill together: the community around grids.")
  private Optional<Path> within = Optional.empty();

  @Option(
      names = "--within-id-property",
      paramLabel = "P",
      description = "The property that names a feature of --within; default as for areas.")
  private Optional<String> withinProperty = Optional.empty();

  @Option(
      names = "--parent-property",
      paramLabel = "P",
      description =
          "The property of an area that holds the name of the feature of --within it belongs to:"
              + " what it holds of another is outside.")
  private Optional<String> parentProperty = Optional.empty();

  @Option(
      names = "--crs",
      paramLabel = "SYSTEM",
      converter = CoordinateSystemConverter.class,
      description =
          "What the coordinates of both files are measured against: WGS-84, CGCS2000 or GCJ-02;"
              + " default: what the files say, else WGS-84.")
  private Optional<CoordinateSystem> crs = Optional.empty();

  @Option(
      names = "--cut-width",
      paramLabel = "M",
      defaultValue = "" + TilingCheck.CUT_WIDTH,
      description =
          "Without --within: how wide, in metres, a gap that is open to the outside may be at most;"
              + " a wider one is a bay; default ${DEFAULT-VALUE}, 0 for none.")
  private double cutWidth;

  @Option(
      names = "--picture",
      paramLabel = "OUT.svg",
      description = "Draw the areas and the findings.")
  private Optional<Path> picture = Optional.empty();

  @Option(names = "--json", description = "Accepted; the answer is always JSON.")
  @SuppressWarnings("unused") // there is no other shape
  private boolean isJson;

  @Override
  public Integer call() {
    if (!(cutWidth >= 0)) {
      throw new ParameterException(spec.commandLine(), "--cut-width must be 0 or more metres");
    }
    if (parentProperty.isPresent() && within.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--parent-property needs --within");
    }
    AreaSurvey survey = AreaSurvey.read(areas, property, crs);
    Optional<Boundaries> outer =
        within.map(file -> TilingCheck.outer(AreaSurvey.read(file, withinProperty, crs), file));
    TilingReview review =
        outer
            .map(surface -> review(survey, surface))
            .orElseGet(() -> TilingCheck.of(survey, cutWidth));
    picture.ifPresent(
        file ->
            OutputFile.write(
                file,
                draft ->
                    TilingPicture.write(
                        draft,
                        survey.areas(),
                        outer.map(Boundaries::areas).orElse(List.of()),
                        review)));
    spec.commandLine().getOut().println(TilingReport.json(review));
    TilingReport.reasons(review, areas).forEach(spec.commandLine().getErr()::println);
    return review.isClean() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private TilingReview review(AreaSurvey survey, Boundaries outer) {
    return parentProperty
        .map(
            name ->
                TilingCheck.withinParents(
                    survey, AreaSurvey.properties(areas, property, name), outer))
        .orElseGet(() -> TilingCheck.within(survey, outer));
  }
}
