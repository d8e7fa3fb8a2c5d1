package org.grassroots.governance.formats.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.place.planning.PlanningMap;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.grassroots.governance.model.shared.Fault;

/**
 * Everything a plan is made from, read from files.
 *
 * @param map the units and their links
 * @param outlines the outline of each unit of the map, in its order
 * @param barriers the lines of the barriers, x and y in turn
 * @param notices what is odd about units and does not keep a plan from being made: {@code
 *     GOV-PLN-018} for each whose outline crosses itself
 * @since 0.1
 */
public record PlanningFiles(
    PlanningMap map, List<Outline> outlines, List<double[]> barriers, List<Fault> notices) {
  /** Borders shorter than this are corners, not borders. */
  private static final double LEAST_BORDER_M = 0.5;

  /** Copies the lists. */
  public PlanningFiles {
    outlines = List.copyOf(outlines);
    barriers = List.copyOf(barriers);
    notices = List.copyOf(notices);
  }

  /**
   * What to read.
   *
   * @param units the file of units
   * @param columns what its columns mean
   * @param edges links, when they are not to be found from the shapes
   * @param barriers roads, railways, waters
   * @param widestGapM across which units that do not tile the ground are neighbours
   * @param longestBridgeM how far a piece may be from the next to be joined; below 0 for the usual
   *     rule, 0 for never
   */
  public record Request(
      Path units,
      UnitColumns columns,
      Optional<Path> edges,
      Optional<Path> barriers,
      double widestGapM,
      double longestBridgeM) {}

  /**
   * Reads everything.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput with every fault of the first file
   *     that has any
   */
  public static PlanningFiles read(Request request) {
    PlanningUnits units = PlanningUnits.read(request.units(), request.columns());
    PairLengths borders = SharedBorders.of(units.outlines());
    List<UnitLink> found =
        request
            .edges()
            .map(file -> EdgeFile.read(file, units, borders))
            .orElseGet(() -> links(units, borders, request.widestGapM()));
    Barriers barriers = request.barriers().map(Barriers::read).orElseGet(Barriers::none);
    List<UnitLink> links = barriers.mark(found, units.given());
    List<UnitLink> bridges = Bridges.between(units, links, request.longestBridgeM());
    return new PlanningFiles(
        PlanningMap.of(units.units(), links, bridges),
        units.outlines(),
        barriers.lines(),
        SelfCrossings.of(request.units(), units));
  }

  private static List<UnitLink> links(PlanningUnits units, PairLengths borders, double widest) {
    if (units.isPoints()) {
      return PointCells.links(units, borders);
    }
    List<UnitLink> links = touching(borders);
    links.addAll(GapLinks.find(units, borders, widest));
    return links;
  }

  private static List<UnitLink> touching(PairLengths borders) {
    List<UnitLink> links = new ArrayList<>();
    borders.forEach(
        (a, b, length) -> {
          if (length >= LEAST_BORDER_M) {
            links.add(UnitLink.of(a, b, length));
          }
        });
    return links;
  }
}
