package org.grassroots.governance.cli.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.grassroots.governance.cli.report.MapDrawing;
import org.grassroots.governance.model.organisation.coverage.Coverage;
import org.grassroots.governance.model.organisation.coverage.CoveragePlan;
import org.grassroots.governance.model.organisation.coverage.Proposal;
import org.grassroots.governance.model.organisation.coverage.Site;
import org.grassroots.governance.model.organisation.coverage.Subject;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;

/**
 * Draws who is covered as SVG: covered enterprises green, those with a proposal blue with a line to
 * the seat, those left red; organisations as squares. What has no position is not drawn.
 */
final class CoveragePicture {
  private static final String STYLE =
      """
      .covered{fill:#4c9f70}.planned{fill:#2b6cb0}.left{fill:#d7263d}
      .seat{fill:#222}.way{stroke:#2b6cb0;stroke-width:1.5}text{font:14px sans-serif}
      """;
  private static final double MARGIN_DEGREES = 0.001;

  private final Map<String, Position> at = new HashMap<>();
  private final StringBuilder svg = new StringBuilder();
  private final MapDrawing drawing;

  private CoveragePicture(Coverage coverage) {
    Stream.of(coverage.covered(), coverage.uncovered())
        .flatMap(List::stream)
        .forEach(each -> each.position().ifPresent(point -> at.put(key(each), point)));
    for (Site site : coverage.sites()) {
      site.seat().ifPresent(point -> at.put("site " + site.organisation(), point));
    }
    drawing = new MapDrawing(at.isEmpty() ? List.of() : List.of(frame()));
  }

  private static String key(Subject subject) {
    return "subject " + subject.id();
  }

  /** A box around all points. */
  private Area frame() {
    double west = at.values().stream().mapToDouble(Position::longitude).min().orElse(0);
    double east = at.values().stream().mapToDouble(Position::longitude).max().orElse(0);
    double south = at.values().stream().mapToDouble(Position::latitude).min().orElse(0);
    double north = at.values().stream().mapToDouble(Position::latitude).max().orElse(0);
    double left = Math.max(-180, west - MARGIN_DEGREES);
    double right = Math.min(180, east + MARGIN_DEGREES);
    double bottom = Math.max(-90, south - MARGIN_DEGREES);
    double top = Math.min(90, north + MARGIN_DEGREES);
    Ring box =
        Ring.of(
            List.of(
                new Position(left, bottom),
                new Position(right, bottom),
                new Position(right, top),
                new Position(left, top)));
    return new Area("frame", List.of(new Polygon(box, List.of())));
  }

  static void write(Path file, Coverage coverage, CoveragePlan plan) throws IOException {
    Files.writeString(
        file, new CoveragePicture(coverage).draw(coverage, plan), StandardCharsets.UTF_8);
  }

  /** A page with the map, and what is proposed and why below it. */
  static void writePage(Path file, Coverage coverage, CoveragePlan plan, String report)
      throws IOException {
    String title = escaped(coverage.kind().id() + ", " + coverage.day());
    String page =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title>"
                .formatted(title)
            + "<style>body{margin:2em auto;max-width:70em;font-family:sans-serif}"
            + "pre{white-space:pre-wrap}</style></head>\n<body>\n<h1>"
            + title
            + "</h1>\n"
            + new CoveragePicture(coverage).draw(coverage, plan)
            + "<pre>"
            + escaped(report)
            + "</pre>\n</body></html>\n";
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private String draw(Coverage coverage, CoveragePlan plan) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -30 1020 ")
        .append(drawing.height() + 40)
        .append("\">\n<style>")
        .append(STYLE)
        .append("</style>\n<text x=\"0\" y=\"-12\">")
        .append(escaped(coverage.kind().id() + ", " + coverage.day()))
        .append(": <tspan class=\"covered\">covered</tspan>, <tspan class=\"planned\">proposed")
        .append("</tspan>, <tspan class=\"left\">left</tspan></text>\n");
    Set<String> planned = new HashSet<>();
    plan.proposals().forEach(proposal -> ways(proposal, planned));
    coverage.covered().forEach(each -> point("covered", each));
    coverage
        .uncovered()
        .forEach(each -> point(planned.contains(each.id()) ? "planned" : "left", each));
    coverage.sites().forEach(this::seat);
    return svg.append("</svg>\n").toString();
  }

  private void ways(Proposal proposal, Set<String> planned) {
    planned.addAll(proposal.subjects());
    String seat =
        proposal.host().isEmpty()
            ? "site " + proposal.organisation()
            : "subject " + proposal.host();
    for (String subject : proposal.subjects()) {
      Position from = at.get("subject " + subject);
      Position to = at.get(seat);
      if (from != null && to != null) {
        String[] a = drawing.point(from).split(" ");
        String[] b = drawing.point(to).split(" ");
        svg.append(
            "<line class=\"way\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
                .formatted(a[0], a[1], b[0], b[1]));
      }
    }
  }

  private void point(String kind, Subject subject) {
    Position point = at.get(key(subject));
    if (point != null) {
      String[] xy = drawing.point(point).split(" ");
      svg.append(
          "<circle class=\"%s\" r=\"5\" cx=\"%s\" cy=\"%s\"><title>%s</title></circle>%n"
              .formatted(kind, xy[0], xy[1], escaped(subject.id() + " " + subject.name())));
    }
  }

  private void seat(Site site) {
    Position point = at.get("site " + site.organisation());
    if (point != null) {
      svg.append(
          "<g transform=\"translate(%s)\"><rect class=\"seat\" x=\"-4\" y=\"-4\" width=\"8\" height=\"8\"/><title>%s</title></g>%n"
              .formatted(drawing.point(point), escaped(site.organisation())));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
