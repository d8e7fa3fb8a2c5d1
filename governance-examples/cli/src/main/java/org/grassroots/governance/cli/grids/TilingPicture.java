package org.grassroots.governance.cli.grids;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.cli.report.MapDrawing;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.TilingReview;
import org.grassroots.governance.model.place.TilingReview.Spot;

/**
 * Draws areas and what is wrong with them as SVG: gaps red, overlaps orange, parts outside violet,
 * circles around them since most are small, a cross at a surface that is not sound.
 */
final class TilingPicture {
  private static final String STYLE =
      """
      .area{fill:#dfe7e1;stroke:#8a9a8f;stroke-width:.4}
      .outer{fill:none;stroke:#222;stroke-width:1.2}
      .gap{fill:#d7263d;stroke:#d7263d}.overlap{fill:#f28f1c;stroke:#f28f1c}
      .outside{fill:#8e44ad;stroke:#8e44ad}
      .gap,.overlap,.outside{fill-opacity:.7;stroke-width:.4}
      .mark{fill:none;stroke-width:1.5}.invalid{stroke:#111;stroke-width:2}
      """;

  private final MapDrawing drawing;
  private final StringBuilder svg = new StringBuilder();

  private TilingPicture(List<Area> areas, List<Area> outer) {
    drawing =
        new MapDrawing(java.util.stream.Stream.of(areas, outer).flatMap(List::stream).toList());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -10 1020 ")
        .append(drawing.height() + 20)
        .append("\">\n<style>")
        .append(STYLE)
        .append("</style>\n");
    areas.forEach(area -> path("area", area));
    outer.forEach(area -> path("outer", area));
  }

  static void write(Path file, List<Area> areas, List<Area> outer, TilingReview review)
      throws IOException {
    TilingPicture picture = new TilingPicture(areas, outer);
    review
        .gaps()
        .forEach(gap -> picture.spot("gap", "gap: " + String.join(", ", gap.beside()), gap.spot()));
    review
        .overlaps()
        .forEach(found -> picture.spot("overlap", found.a() + " / " + found.b(), found.spot()));
    review.outside().forEach(part -> picture.spot("outside", part.key(), part.spot()));
    review
        .invalid()
        .forEach(
            flaw ->
                flaw.at()
                    .ifPresent(at -> picture.cross(flaw.key() + ": " + flaw.flaw().word(), at)));
    picture.svg.append("</svg>\n");
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.append(picture.svg);
    }
  }

  private void path(String kind, Area area) {
    svg.append("<path class=\"").append(kind).append("\" fill-rule=\"evenodd\" d=\"");
    svg.append(drawing.path(area)).append("\"><title>").append(escaped(area.key()));
    svg.append("</title></path>\n");
  }

  private void spot(String kind, String title, Spot spot) {
    path(kind, new Area(title, spot.shape()));
    String[] at = drawing.point(spot.at()).split(" ");
    svg.append("<circle class=\"mark ").append(kind).append("\" style=\"fill:none\" r=\"8\" cx=\"");
    svg.append(at[0]).append("\" cy=\"").append(at[1]).append("\"><title>");
    svg.append(escaped(title))
        .append(", ")
        .append(spot.squareMetres())
        .append(" m²</title></circle>\n");
  }

  private void cross(String title, Position at) {
    svg.append("<g transform=\"translate(").append(drawing.point(at));
    svg.append(")\"><path class=\"invalid\" d=\"M-6 -6L6 6M-6 6L6 -6\"/><title>");
    svg.append(escaped(title)).append("</title></g>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
