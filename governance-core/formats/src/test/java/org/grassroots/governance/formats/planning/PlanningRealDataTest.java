package org.grassroots.governance.formats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grassroots.governance.model.place.planning.FormerPlan;
import org.grassroots.governance.model.place.planning.GridPlan;
import org.grassroots.governance.model.place.planning.GridPlanner;
import org.grassroots.governance.model.place.planning.PlanGoal;
import org.grassroots.governance.model.place.planning.PlanningMap;
import org.grassroots.governance.model.place.planning.PlanningUnit;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.junit.jupiter.api.Test;

/** Lengths, links and roundness of published maps, as others measured them. */
class PlanningRealDataTest {
  private static final Path ROOT =
      Path.of(System.getProperty("governance.data", "../shared/data")).resolve("geo");

  private static PlanningMap map(String name, String weight, String border, boolean hasEdges) {
    Path units = ROOT.resolve(name + "-units.geojson");
    assumeTrue(Files.exists(units), () -> "Real data is absent: " + units);
    Optional<Path> edges =
        hasEdges ? Optional.of(ROOT.resolve(name + "-edges.csv")) : Optional.empty();
    return PlanningFiles.read(
            new PlanningFiles.Request(
                units,
                new UnitColumns("id", weight, border, "", ""),
                edges,
                Optional.empty(),
                25,
                -1))
        .map();
  }

  private static void sameLinks(String name, String weight, double share) {
    PlanningMap given = map(name, weight, "", true);
    PlanningMap found = map(name, weight, "", false);
    Map<String, Double> lengths = new HashMap<>();
    found.links().forEach(link -> lengths.put(link.a() + "," + link.b(), link.sharedM()));
    long same = 0;
    for (UnitLink link : given.links()) {
      double length = lengths.getOrDefault(link.a() + "," + link.b(), 0.0);
      if (Math.abs(length - link.sharedM()) <= Math.max(2, 0.01 * link.sharedM())) {
        same++;
      }
    }
    assertThat((double) same / given.links().size()).isGreaterThan(share);
    assertThat((double) found.links().size() / given.links().size())
        .isCloseTo(1, within(1 - share));
  }

  @Test
  void the_links_of_glasgow_are_those_others_found() {
    sameLinks("glasgow/glasgow", "households", 0.999);
  }

  @Test
  void the_links_of_islands_are_those_others_found() {
    sameLinks("argyll-islands/argyll", "households", 0.98);
  }

  @Test
  void the_links_of_counties_are_those_others_found() {
    sameLinks("small/iowa", "population", 0.98);
  }

  private static double roundness(String name, String weight) {
    PlanningMap map = map(name, weight, "officialZone", true);
    Map<String, String> zones =
        map.units().stream().collect(Collectors.toMap(PlanningUnit::id, PlanningUnit::border));
    GridPlan plan =
        GridPlanner.measure(map, PlanGoal.of(300, 500), new FormerPlan(zones, Set.of()));
    return plan.figures().meanPolsbyPopper();
  }

  @Test
  void the_official_zones_of_glasgow_are_as_round_as_published() {
    assertThat(roundness("glasgow/glasgow", "households")).isCloseTo(0.389, within(0.004));
  }

  @Test
  void the_districts_of_iowa_are_as_round_as_published() {
    assertThat(roundness("small/iowa", "population")).isCloseTo(0.428, within(0.0043));
  }
}
