package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.grassroots.governance.model.place.planning.GridPlan;
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
  String of(GridPlan plan) {
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
    ArrayNode bridges = root.putArray("bridges");
    plan.bridges().forEach(bridge -> bridge(plan, bridge, bridges.addObject()));
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

  /** What a feature says about its grid. */
  void fill(PlannedGrid grid, ObjectNode into) {
    into.put("grid", grid.code())
        .put("kind", name(grid.kind()))
        .put("weight", grid.weight())
        .put("units", grid.units().size())
        .put("areaM2", Math.round(grid.areaM2()))
        .put("polsbyPopper", rounded(grid.polsbyPopper()))
        .put("inRange", grid.miss().isEmpty());
    if (!grid.border().isEmpty()) {
      into.put("border", grid.border());
    }
    ArrayNode neighbours = into.putArray("neighbours");
    grid.neighbours().forEach(neighbour -> neighbours.add(neighbour.code()));
    grid.miss().ifPresent(miss -> into.put("reason", text.reason(grid, miss)));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
