package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.grassroots.governance.formats.planning.PlanningFiles;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.PlanChange;
import org.grassroots.governance.model.place.planning.PlanFigures;
import org.grassroots.governance.model.place.planning.PlannedGrid;
import org.grassroots.governance.model.place.planning.UnitLink;

/** A plan as JSON. */
final class PlanJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double METRES_PER_KM = 1000;
  private static final double DIGITS = 1e6;

  private final PlanText text;

  PlanJson(PlanText text) {
    this.text = text;
  }

  /** The figures, on one line. */
  String of(GridPlan plan, PlanningFiles files, boolean isRevision) {
    PlanFigures figures = plan.figures();
    ObjectNode root = JSON.createObjectNode();
    root.put("grids", figures.grids());
    root.put("inRange", figures.inRange());
    ArrayNode outside = root.putArray("outOfRange");
    plan.grids().forEach(grid -> outside(grid, outside));
    root.put("contiguous", figures.contiguous());
    root.put("meanDeviation", rounded(figures.meanDeviation()));
    root.put("maxDeviation", rounded(figures.maxDeviation()));
    root.put("meanPolsbyPopper", rounded(figures.meanPolsbyPopper()));
    root.put("cutEdges", figures.cutLinks());
    root.put("cutKm", rounded(figures.cutM() / METRES_PER_KM));
    root.put("moved", plan.moved());
    root.put("movedWeight", plan.movedWeight());
    root.put("steps", plan.steps());
    root.put("dedicated", figures.dedicated());
    root.put("barriersInside", figures.barriersInside());
    root.put("bridged", figures.bridged());
    ArrayNode bridges = root.putArray("bridges");
    plan.bridges().forEach(bridge -> bridge(plan, bridge, bridges.addObject()));
    ArrayNode notices = root.putArray("notices");
    files.notices().forEach(notice -> notices.add(notice.toString()));
    if (isRevision) {
      ArrayNode changes = root.putArray("changes");
      plan.changes().forEach(change -> change(plan, change, changes.addObject()));
    }
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of numbers always has a text", e);
    }
  }

  private void outside(PlannedGrid grid, ArrayNode into) {
    grid.miss()
        .ifPresent(
            miss ->
                into.addObject()
                    .put("grid", grid.code())
                    .put("weight", grid.weight())
                    .put("reason", text.reason(grid, miss))
                    .put("kind", name(miss.reason())));
  }

  private static void bridge(GridPlan plan, UnitLink bridge, ObjectNode into) {
    into.put("a", plan.map().units().get(bridge.a()).id())
        .put("b", plan.map().units().get(bridge.b()).id())
        .put("gapM", Math.round(bridge.gapM()))
        .put("grid", plan.gridOf(bridge.a()).code());
  }

  private static void change(GridPlan plan, PlanChange change, ObjectNode into) {
    into.put("kind", name(change.kind()))
        .put("from", change.from())
        .put("to", change.to())
        .put("weight", change.weight());
    ArrayNode units = into.putArray("units");
    change.units().forEach(unit -> units.add(plan.map().units().get(unit).id()));
  }

  /** What a feature says about its grid. */
  Map<String, Object> properties(PlannedGrid grid) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("grid", grid.code());
    properties.put("kind", name(grid.kind()));
    properties.put("weight", grid.weight());
    properties.put("units", grid.units().size());
    properties.put("areaM2", Math.round(grid.areaM2()));
    properties.put("polsbyPopper", rounded(grid.polsbyPopper()));
    properties.put("inRange", grid.miss().isEmpty());
    if (!grid.border().isEmpty()) {
      properties.put("border", grid.border());
    }
    properties.put(
        "neighbours", grid.neighbours().stream().map(PlannedGrid.Neighbour::code).toList());
    grid.miss().ifPresent(miss -> properties.put("reason", text.reason(grid, miss)));
    properties.put("explanation", text.explanation(grid));
    return properties;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
