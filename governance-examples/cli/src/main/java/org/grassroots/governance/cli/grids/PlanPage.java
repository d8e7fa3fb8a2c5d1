package org.grassroots.governance.cli.grids;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.formats.planning.GridOutlines;
import org.grassroots.governance.formats.planning.Outline;
import org.grassroots.governance.formats.planning.PlanningFiles;
import org.grassroots.governance.model.place.planning.FormerPlan;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.PlanChange;
import org.grassroots.governance.model.place.planning.PlannedGrid;

/** The picture of a plan: before and after side by side, what misses the band, what changes. */
final class PlanPage {
  private static final int COLOURS = 6;
  private static final int SHADES = 5;
  private static final int ROWS = 500;

  private final GridPlan plan;
  private final PlanningFiles files;
  private final Optional<FormerPlan> former;
  private final PlanText text;
  private final PlanDrawing drawing;

  PlanPage(GridPlan plan, PlanningFiles files, Optional<FormerPlan> former, PlanText text) {
    this.plan = plan;
    this.files = files;
    this.former = former;
    this.text = text;
    this.drawing = new PlanDrawing(files.outlines());
  }

  /** Writes one self-contained file. */
  void write(Path file) throws IOException {
    String title = text.say("网格划分", "Grid plan");
    String page =
        resource("plan.html")
            .replace("{{language}}", text.language())
            .replace("{{title}}", title)
            .replace("{{summary}}", summary())
            .replace("{{beforeTitle}}", beforeTitle())
            .replace("{{afterTitle}}", text.say("划分后", "After"))
            .replace("{{viewBox}}", drawing.viewBox())
            .replace("{{legend}}", legend())
            .replace("{{before}}", before())
            .replace("{{after}}", after())
            .replace("{{barriers}}", barriers())
            .replace("{{tables}}", changes() + grids());
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private String summary() {
    StringBuilder lines = new StringBuilder();
    text.summary(plan).stream()
        .limit(2)
        .forEach(line -> lines.append("<p>").append(safe(line)).append("</p>"));
    if (former.isPresent()) {
      String moved =
          text.say(
              "换网格的单元 %s 个，权重 %s。",
              "%s units change their grid, with a weight of %s.", plan.moved(), plan.movedWeight());
      lines.append("<p>").append(safe(moved)).append("</p>");
    }
    return lines.toString();
  }

  private String beforeTitle() {
    return former.isPresent()
        ? text.say("划分前：原网格", "Before: the former grids")
        : text.say("划分前：单元，颜色越深权重越大", "Before: units, darker is heavier");
  }

  private String legend() {
    return text.say(
        "斜线：不在范围内；红边：有变动；深线：道路、铁路、水域。鼠标停在网格上看说明。",
        "Hatched: outside the band. Red edge: changed. Dark lines: roads, railways, waters."
            + " Rest on a grid to read why.");
  }

  private String before() {
    return former.map(this::formerGrids).orElseGet(this::units);
  }

  private String units() {
    long heaviest = 1;
    for (var unit : plan.map().units()) {
      heaviest = Math.max(heaviest, unit.weight());
    }
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < files.outlines().size(); i++) {
      long weight = plan.map().units().get(i).weight();
      long shade = Math.min(SHADES - 1, weight * SHADES / heaviest);
      String about = plan.map().units().get(i).id() + ": " + weight;
      shapes.append(shape("w" + shade, files.outlines().get(i), about));
    }
    return shapes.toString();
  }

  private String formerGrids(FormerPlan before) {
    Map<String, List<Outline>> grids = new TreeMap<>();
    Map<String, Integer> colour = new HashMap<>();
    int[] colours = colours();
    for (int i = 0; i < plan.grids().size(); i++) {
      colour.put(plan.grids().get(i).code(), colours[i]);
    }
    for (int i = 0; i < files.outlines().size(); i++) {
      String code = before.gridOf().getOrDefault(plan.map().units().get(i).id(), "");
      grids.computeIfAbsent(code, key -> new ArrayList<>()).add(files.outlines().get(i));
    }
    StringBuilder shapes = new StringBuilder();
    grids.forEach(
        (code, members) -> {
          String kind = code.isEmpty() ? "none" : "c" + colour.getOrDefault(code, COLOURS);
          shapes.append(shape(kind, GridOutlines.melt(members), code));
        });
    return shapes.toString();
  }

  private String after() {
    int[] colours = colours();
    StringBuilder shapes = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < plan.grids().size(); i++) {
      PlannedGrid grid = plan.grids().get(i);
      Outline outline =
          GridOutlines.melt(grid.units().stream().map(files.outlines()::get).toList());
      String about = grid.code() + ": " + text.explanation(grid);
      shapes.append(shape("c" + colours[i], outline, about));
      if (grid.miss().isPresent()) {
        marks.append(shape("out", outline, about));
      }
      if (former.isPresent() && hasChanged(grid)) {
        marks.append(shape("changed", outline, about));
      }
    }
    return shapes.append(marks).toString();
  }

  private boolean hasChanged(PlannedGrid grid) {
    return plan.changes().stream()
        .anyMatch(change -> change.to().equals(grid.code()) || change.from().equals(grid.code()));
  }

  private String barriers() {
    StringBuilder lines = new StringBuilder();
    for (double[] line : files.barriers()) {
      lines.append("<path class=\"barrier\" d=\"").append(drawing.line(line)).append("\"/>\n");
    }
    return lines.toString();
  }

  /** Neighbours have different colours; grids take turns in the order of codes. */
  private int[] colours() {
    int[] colours = new int[plan.grids().size()];
    Map<String, Integer> place = new HashMap<>();
    for (int i = 0; i < colours.length; i++) {
      BitSet taken = new BitSet();
      for (PlannedGrid.Neighbour neighbour : plan.grids().get(i).neighbours()) {
        Integer at = place.get(neighbour.code());
        if (at != null) {
          taken.set(colours[at]);
        }
      }
      int first = i % COLOURS;
      colours[i] = first;
      for (int c = 0; c < COLOURS; c++) {
        if (!taken.get((first + c) % COLOURS)) {
          colours[i] = (first + c) % COLOURS;
          break;
        }
      }
      place.put(plan.grids().get(i).code(), i);
    }
    return colours;
  }

  private String shape(String kind, Outline outline, String about) {
    return "<path class=\"%s\" d=\"%s\"><title>%s</title></path>%n"
        .formatted(kind, drawing.path(outline), safe(about))
        .replace(System.lineSeparator(), "\n");
  }

  private String changes() {
    if (plan.changes().isEmpty()) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    for (PlanChange change : plan.changes()) {
      rows.append(
          row(
              text.say(
                  chinese(change.kind()), change.kind().name().toLowerCase(java.util.Locale.ROOT)),
              change.from(),
              change.to(),
              String.valueOf(change.units().size()),
              String.valueOf(change.weight())));
    }
    return table(
        text.say("变动清单", "Changes, in order"),
        row(
            text.say("变动", "change"),
            text.say("从", "from"),
            text.say("到", "to"),
            text.say("单元", "units"),
            text.say("权重", "weight")),
        rows.toString());
  }

  private static String chinese(PlanChange.Kind kind) {
    return switch (kind) {
      case OPEN -> "新设";
      case SPLIT -> "拆分";
      case ADD -> "并入新单元";
      case MOVE -> "调整";
      case MERGE -> "合并";
      case CLOSE -> "撤销";
    };
  }

  private String grids() {
    StringBuilder rows = new StringBuilder();
    plan.grids().stream()
        .sorted(java.util.Comparator.comparing(grid -> grid.miss().isEmpty()))
        .limit(ROWS)
        .forEach(
            grid ->
                rows.append(
                    row(grid.code(), String.valueOf(grid.weight()), text.explanation(grid))));
    return table(
        text.say("网格（不在范围内的在前，最多 %s 个）", "Grids, those outside the band first, at most %s", ROWS),
        row(text.say("网格", "grid"), text.say("权重", "weight"), text.say("说明", "why")),
        rows.toString());
  }

  private static String table(String title, String head, String rows) {
    return "<h2>"
        + safe(title)
        + "</h2><table><thead>"
        + head
        + "</thead><tbody>"
        + rows
        + "</tbody></table>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append("<td>").append(safe(cell)).append("</td>");
    }
    return row.append("</tr>\n").toString();
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }

  private static String resource(String name) {
    try (InputStream stream = PlanPage.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
