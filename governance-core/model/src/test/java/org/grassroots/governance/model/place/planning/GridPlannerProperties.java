package org.grassroots.governance.model.place.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class GridPlannerProperties {
  private static final long STEPS = 1500;

  private static PlanGoal goal(long seed) {
    return PlanGoal.of(100, 200).withSteps(STEPS).withSeed(seed);
  }

  @Property(tries = 30)
  void every_unit_is_in_one_grid_in_one_piece_inside_one_border(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean hasBorders) {
    PlanningMap map = Towns.random(seed, 12, 9, hasBorders);

    GridPlan plan = GridPlanner.plan(map, goal(seed), PlanWatch.SILENT);

    assertThat(plan.gridOf()).hasSize(map.units().size());
    assertThat(Towns.pieces(map, plan.gridOf()).values()).containsOnly(1);
    assertThat(plan.figures().contiguous()).isEqualTo(plan.grids().size());
    assertThat(plan.grids()).extracting(PlannedGrid::code).isSorted().doesNotHaveDuplicates();
    for (int unit = 0; unit < plan.gridOf().size(); unit++) {
      assertThat(plan.gridOf(unit).border()).isEqualTo(map.units().get(unit).border());
      assertThat(plan.gridOf(unit).units()).contains(unit);
    }
  }

  @Property(tries = 20)
  void figures_are_those_of_a_count_by_hand(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    PlanningMap map = Towns.random(seed, 9, 8, false);

    GridPlan plan = GridPlanner.plan(map, goal(seed), PlanWatch.SILENT);

    Map<Integer, Long> weight = new HashMap<>();
    for (int i = 0; i < plan.gridOf().size(); i++) {
      weight.merge(plan.gridOf().get(i), map.units().get(i).weight(), Long::sum);
    }
    long inside = weight.values().stream().filter(w -> w >= 100 && w <= 200).count();
    long cut =
        map.links().stream()
            .filter(link -> !plan.gridOf().get(link.a()).equals(plan.gridOf().get(link.b())))
            .count();
    double share = (double) map.weight() / weight.size();
    double mean =
        weight.values().stream().mapToDouble(w -> Math.abs(w - share) / share).average().orElse(0);
    assertThat(plan.figures().inRange()).isEqualTo((int) inside);
    assertThat(plan.figures().cutLinks()).isEqualTo((int) cut);
    assertThat(plan.figures().cutM()).isCloseTo(cut * Towns.SIDE, within(1e-6));
    assertThat(plan.figures().meanDeviation()).isCloseTo(mean, within(1e-9));
    for (PlannedGrid grid : plan.grids()) {
      assertThat(grid.weight()).isEqualTo(weight.get(plan.gridOf().get(grid.units().get(0))));
      assertThat(grid.perimeterM()).isCloseTo(perimeter(map, plan, grid), within(1e-6));
      boolean isInside = grid.weight() >= 100 && grid.weight() <= 200;
      assertThat(grid.miss().isEmpty()).isEqualTo(isInside);
    }
  }

  private static double perimeter(PlanningMap map, GridPlan plan, PlannedGrid grid) {
    Set<Integer> members = new HashSet<>(grid.units());
    long inside =
        map.links().stream()
            .filter(link -> members.contains(link.a()) && members.contains(link.b()))
            .count();
    return Towns.SIDE * (4 * grid.units().size() - 2 * inside);
  }

  @Property(tries = 12)
  void order_of_input_and_number_of_threads_decide_nothing(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean hasBorders) {
    PlanningMap map = Towns.random(seed, 10, 8, hasBorders);
    GridPlan plan = GridPlanner.plan(map, goal(seed), PlanWatch.SILENT);

    PlanningMap shuffled = shuffled(map, seed);
    GridPlan again = GridPlanner.plan(shuffled, goal(seed).withThreads(3), PlanWatch.SILENT);

    assertThat(again.grids()).isEqualTo(plan.grids());
    assertThat(again.gridOf()).isEqualTo(plan.gridOf());
    assertThat(again.steps()).isEqualTo(plan.steps());
  }

  private static PlanningMap shuffled(PlanningMap map, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < map.units().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    Map<Integer, Integer> place = new HashMap<>();
    List<PlanningUnit> units = new ArrayList<>();
    for (int old : order) {
      place.put(old, units.size());
      units.add(map.units().get(old));
    }
    List<UnitLink> links = new ArrayList<>();
    for (UnitLink link : map.links()) {
      links.add(UnitLink.of(place.get(link.b()), place.get(link.a()), link.sharedM()));
    }
    Collections.shuffle(links, new Random(seed));
    return PlanningMap.of(units, links, List.of());
  }

  @Property(tries = 12)
  void a_town_twice_as_large_with_weights_four_times_has_the_same_plan(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    PlanningMap map = Towns.random(seed, 9, 9, false);
    PlanningMap scaled =
        PlanningMap.of(
            map.units().stream()
                .map(
                    unit -> {
                      UnitShape shape = unit.shape();
                      return PlanningUnit.of(
                          unit.id(),
                          4 * unit.weight(),
                          new UnitShape(
                              4 * shape.areaM2(),
                              2 * shape.perimeterM(),
                              2 * shape.x(),
                              2 * shape.y(),
                              16 * shape.spin()));
                    })
                .toList(),
            map.links().stream()
                .map(link -> UnitLink.of(link.a(), link.b(), 2 * link.sharedM()))
                .toList(),
            List.of());

    GridPlan plan = GridPlanner.plan(map, goal(seed), PlanWatch.SILENT);
    GridPlan other =
        GridPlanner.plan(
            scaled, PlanGoal.of(400, 800).withSteps(STEPS).withSeed(seed), PlanWatch.SILENT);

    assertThat(other.gridOf()).isEqualTo(plan.gridOf());
  }

  @Property(tries = 20)
  void a_plan_that_fits_is_not_changed(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean hasBorders) {
    PlanningMap map = Towns.random(seed, 10, 10, hasBorders);
    GridPlan plan = GridPlanner.plan(map, goal(seed), PlanWatch.SILENT);
    FormerPlan former = former(plan);

    GridPlan again = GridPlanner.revise(map, goal(seed + 1), former, PlanWatch.SILENT);

    if (plan.grids().stream().allMatch(grid -> grid.miss().isEmpty())) {
      assertThat(again.changes()).isEmpty();
      assertThat(again.moved()).isZero();
      assertThat(again.grids()).isEqualTo(plan.grids());
    }
    assertThat(again.figures().inRange()).isGreaterThanOrEqualTo(plan.figures().inRange());
    assertThat(Towns.pieces(map, again.gridOf()).values()).containsOnly(1);
  }

  private static FormerPlan former(GridPlan plan) {
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < plan.gridOf().size(); i++) {
      codes.put(plan.map().units().get(i).id(), plan.gridOf(i).code());
    }
    return new FormerPlan(codes, Set.of());
  }

  @Property(tries = 20)
  void changes_lead_from_the_plan_before_to_the_new_one(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 15) int changed) {
    PlanningMap map = Towns.random(seed, 10, 10, seed % 2 == 0);
    GridPlan plan = GridPlanner.plan(map, goal(seed), PlanWatch.SILENT);
    Map<String, String> codes = new HashMap<>(former(plan).gridOf());
    Random random = new Random(seed);
    List<PlanningUnit> units = new ArrayList<>(map.units());
    for (int i = 0; i < changed; i++) {
      int unit = random.nextInt(units.size());
      PlanningUnit old = units.get(unit);
      units.set(
          unit,
          PlanningUnit.of(old.id(), random.nextInt(120), old.shape()).withBorder(old.border()));
      codes.remove(units.get(random.nextInt(units.size())).id());
    }
    PlanningMap grown = PlanningMap.of(units, map.links(), List.of());

    GridPlan next =
        GridPlanner.revise(grown, goal(seed), new FormerPlan(codes, Set.of()), PlanWatch.SILENT);

    Map<String, String> applied = new HashMap<>(codes);
    for (PlanChange change : next.changes()) {
      for (int unit : change.units()) {
        String id = grown.units().get(unit).id();
        assertThat(applied.getOrDefault(id, "")).isEqualTo(change.from());
        applied.put(id, change.to());
      }
    }
    for (int i = 0; i < next.gridOf().size(); i++) {
      assertThat(applied).containsEntry(grown.units().get(i).id(), next.gridOf(i).code());
    }
    assertThat(Towns.pieces(grown, next.gridOf()).values()).containsOnly(1);
  }

  @Property(tries = 10)
  void a_stopped_plan_is_whole_and_in_pieces_of_one(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 0, max = 3) int looks) {
    PlanningMap map = Towns.random(seed, 14, 14, false);
    List<Double> heard = new ArrayList<>();

    GridPlan plan =
        GridPlanner.plan(
            map,
            PlanGoal.of(100, 200).withSteps(1_000_000).withSeed(seed),
            state -> {
              heard.add(state.fraction());
              return heard.size() <= looks;
            });

    assertThat(Towns.pieces(map, plan.gridOf()).values()).containsOnly(1);
    assertThat(heard).isSorted().allMatch(fraction -> fraction >= 0 && fraction <= 1);
    assertThat(plan.steps()).isLessThan(1_000_000);
  }
}
