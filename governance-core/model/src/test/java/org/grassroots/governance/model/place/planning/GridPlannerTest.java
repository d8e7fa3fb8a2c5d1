package org.grassroots.governance.model.place.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class GridPlannerTest {
  private static final PlanGoal GOAL = PlanGoal.of(300, 500).withSteps(30_000);

  private static GridPlan plan(PlanningMap map) {
    return GridPlanner.plan(map, GOAL, PlanWatch.SILENT);
  }

  private static PlanningUnit unit(String id, long weight, int cell) {
    return PlanningUnit.of(id, weight, Towns.square(cell, 100, 1));
  }

  @Test
  void one_unit_is_one_grid() {
    GridPlan plan = plan(PlanningMap.of(List.of(unit("a", 400, 0)), List.of(), List.of()));

    assertThat(plan.grids()).hasSize(1);
    assertThat(plan.figures().inRange()).isEqualTo(1);
  }

  @Test
  void a_town_without_any_weight_is_one_grid_that_says_so() {
    GridPlan plan = plan(Towns.rectangle(4, 4, cell -> 0L));

    assertThat(plan.grids()).hasSize(1);
    assertThat(plan.grids().get(0).miss().orElseThrow().reason())
        .isEqualTo(PlanMiss.Reason.NO_WEIGHT);
  }

  @Test
  void as_many_grids_as_units() {
    PlanningMap map = Towns.rectangle(3, 3, cell -> 400L);

    GridPlan plan = GridPlanner.plan(map, GOAL.withGrids(9), PlanWatch.SILENT);

    assertThat(plan.grids()).hasSize(9).allMatch(grid -> grid.units().size() == 1);
  }

  @Test
  void a_town_below_the_band_is_one_grid_with_the_reason() {
    GridPlan plan = plan(Towns.rectangle(2, 2, cell -> 10L));

    assertThat(plan.grids()).hasSize(1);
    assertThat(plan.grids().get(0).miss())
        .contains(new PlanMiss(PlanMiss.Reason.REGION_BELOW_BAND, 40, 1));
  }

  @Test
  void an_island_of_forty_is_a_grid_of_its_own_with_the_reason() {
    List<PlanningUnit> units =
        List.of(unit("a", 400, 0), unit("b", 400, 1), unit("island", 40, 50));

    GridPlan plan = plan(PlanningMap.of(units, List.of(UnitLink.of(0, 1, 100)), List.of()));

    PlannedGrid island = plan.gridOf(2);
    assertThat(island.units()).containsExactly(2);
    assertThat(island.miss().orElseThrow().reason()).isEqualTo(PlanMiss.Reason.REGION_BELOW_BAND);
    assertThat(plan.figures().inRange()).isEqualTo(2);
  }

  @Test
  void islands_do_not_press_the_others_into_grids_that_are_all_but_full() {
    List<PlanningUnit> units = new ArrayList<>();
    List<UnitLink> links = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      units.add(unit("m%02d".formatted(i), 49, i));
      if (i > 0) {
        links.add(UnitLink.of(i - 1, i, 100));
      }
    }
    units.add(unit("n1", 40, 50));
    units.add(unit("n2", 40, 60));

    GridPlan plan = plan(PlanningMap.of(units, links, List.of()));

    assertThat(plan.figures().inRange()).isEqualTo(4);
    assertThat(plan.grids()).hasSize(6);
  }

  @Test
  void a_bridge_joins_an_island_that_cannot_stand_alone_and_is_told() {
    List<PlanningUnit> units = List.of(unit("a", 400, 0), unit("b", 400, 1), unit("island", 40, 5));

    GridPlan plan =
        plan(
            PlanningMap.of(
                units, List.of(UnitLink.of(0, 1, 100)), List.of(UnitLink.bridge(1, 2, 300))));

    assertThat(plan.gridOf(2)).isEqualTo(plan.gridOf(1));
    assertThat(plan.bridges()).containsExactly(UnitLink.bridge(1, 2, 300));
    assertThat(plan.gridOf(2).isContiguous()).isFalse();
    assertThat(plan.gridOf(2).isBridged()).isTrue();
    assertThat(plan.figures().contiguous()).isEqualTo(1);
    assertThat(plan.figures().bridged()).isEqualTo(1);
  }

  @Test
  void an_island_that_can_stand_alone_is_not_joined() {
    List<PlanningUnit> units = List.of(unit("a", 400, 0), unit("island", 350, 5));

    GridPlan plan = plan(PlanningMap.of(units, List.of(), List.of(UnitLink.bridge(0, 1, 300))));

    assertThat(plan.grids()).hasSize(2);
    assertThat(plan.bridges()).isEmpty();
  }

  @Test
  void a_tower_above_the_band_is_a_grid_of_its_own_and_the_rest_fits() {
    PlanningMap map = Towns.rectangle(6, 6, cell -> cell == 14 ? 900L : 40L);

    GridPlan plan = plan(map);

    PlannedGrid tower = plan.gridOf(14);
    assertThat(tower.units()).containsExactly(14);
    assertThat(tower.kind()).isEqualTo(PlannedGrid.Kind.GIANT);
    assertThat(tower.miss().orElseThrow().reason()).isEqualTo(PlanMiss.Reason.UNIT_ABOVE_BAND);
    assertThat(plan.figures().inRange()).isEqualTo(plan.grids().size() - 1);
  }

  @Test
  void no_number_of_grids_fits_between_two_multiples() {
    GridPlan plan = plan(Towns.rectangle(55, 1, cell -> 10L));

    assertThat(plan.grids()).hasSize(1);
    assertThat(plan.grids().get(0).miss().orElseThrow().reason())
        .isEqualTo(PlanMiss.Reason.NO_NUMBER_FITS);
  }

  @Test
  void a_number_asked_for_that_cannot_fit_is_kept_and_told() {
    PlanningMap map = Towns.rectangle(8, 8, cell -> 40L);

    GridPlan plan = GridPlanner.plan(map, GOAL.withGrids(3), PlanWatch.SILENT);

    assertThat(plan.grids()).hasSize(3);
    assertThat(plan.grids())
        .anyMatch(
            grid ->
                grid.miss()
                    .map(PlanMiss::reason)
                    .equals(java.util.Optional.of(PlanMiss.Reason.NUMBER_ASKED)));
  }

  @Test
  void a_dedicated_grid_is_cut_out_whatever_it_weighs() {
    PlanningMap map = Towns.rectangle(6, 6, cell -> 40L);
    List<PlanningUnit> units =
        map.units().stream()
            .map(
                unit ->
                    unit.id().equals("u0007") || unit.id().equals("u0008")
                        ? new PlanningUnit(unit.id(), unit.weight(), "", "school", "", unit.shape())
                        : unit)
            .toList();

    GridPlan plan = plan(PlanningMap.of(units, map.links(), List.of()));

    assertThat(plan.gridOf(7).units()).containsExactly(7, 8);
    assertThat(plan.gridOf(7).kind()).isEqualTo(PlannedGrid.Kind.DEDICATED);
    assertThat(plan.gridOf(7).miss()).isEmpty();
    assertThat(plan.figures().dedicated()).isEqualTo(1);
    assertThat(plan.figures().inRange()).isEqualTo(plan.grids().size() - 1);
  }

  @Test
  void units_of_a_compound_stay_together() {
    PlanningMap map = Towns.rectangle(8, 8, cell -> 40L);
    List<PlanningUnit> units =
        map.units().stream()
            .map(
                unit ->
                    Set.of("u0010", "u0011", "u0018", "u0019", "u0027").contains(unit.id())
                        ? new PlanningUnit(unit.id(), 40, "", "", "court", unit.shape())
                        : unit)
            .toList();

    GridPlan plan = plan(PlanningMap.of(units, map.links(), List.of()));

    assertThat(List.of(10, 11, 18, 19, 27)).allMatch(i -> plan.gridOf(i) == plan.gridOf(10));
    assertThat(plan.figures().inRange()).isEqualTo(plan.grids().size());
  }

  @Test
  void borders_follow_a_barrier_where_they_can() {
    PlanningMap open = Towns.rectangle(8, 8, cell -> 50L);
    List<UnitLink> links =
        open.links().stream()
            .map(
                link ->
                    link.b() == link.a() + 1 && link.a() % 8 == 3
                        ? new UnitLink(link.a(), link.b(), 100, 100, 1, 0)
                        : link)
            .toList();

    GridPlan plan = plan(PlanningMap.of(open.units(), links, List.of()));

    assertThat(plan.figures().barriersInside()).isZero();
    assertThat(plan.figures().inRange()).isEqualTo(8);
  }

  @Test
  void grids_are_numbered_from_north_to_south_then_from_west_to_east() {
    GridPlan plan = plan(Towns.rectangle(2, 2, cell -> 400L));

    assertThat(plan.gridOf(0).code()).isEqualTo("0001");
    assertThat(plan.gridOf(1).code()).isEqualTo("0002");
    assertThat(plan.gridOf(2).code()).isEqualTo("0003");
    assertThat(plan.gridOf(3).code()).isEqualTo("0004");
  }

  @Test
  void a_grid_that_grew_too_heavy_hands_over_one_unit_alone() {
    PlanningMap map = Towns.rectangle(4, 4, cell -> 100L);
    Map<String, String> codes = new HashMap<>();
    map.units()
        .forEach(unit -> codes.put(unit.id(), "g" + Integer.parseInt(unit.id().substring(1)) / 4));
    List<PlanningUnit> units =
        map.units().stream()
            .map(
                unit ->
                    unit.id().equals("u0001") ? PlanningUnit.of("u0001", 240, unit.shape()) : unit)
            .toList();
    PlanningMap grown = PlanningMap.of(units, map.links(), List.of());

    GridPlan plan =
        GridPlanner.revise(grown, GOAL, new FormerPlan(codes, Set.of()), PlanWatch.SILENT);

    assertThat(plan.figures().inRange()).isEqualTo(4);
    assertThat(plan.moved()).isEqualTo(1);
    assertThat(plan.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(PlanChange.Kind.MOVE);
              assertThat(change.from()).isEqualTo("g0");
              assertThat(change.to()).isEqualTo("g1");
              assertThat(change.weight()).isEqualTo(100);
            });
  }

  @Test
  void a_grid_that_doubled_is_split_and_the_larger_share_keeps_the_code() {
    PlanningMap map = Towns.rectangle(8, 1, cell -> cell < 4 ? 200L : 100L);
    Map<String, String> codes = new HashMap<>();
    map.units()
        .forEach(unit -> codes.put(unit.id(), unit.id().compareTo("u0004") < 0 ? "01" : "02"));

    GridPlan plan =
        GridPlanner.revise(map, GOAL, new FormerPlan(codes, Set.of()), PlanWatch.SILENT);

    assertThat(plan.grids()).extracting(PlannedGrid::code).containsExactly("01", "02", "03");
    assertThat(plan.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(PlanChange.Kind.SPLIT));
    assertThat(plan.figures().inRange()).isEqualTo(3);
  }

  @Test
  void a_grid_that_shrank_melts_into_its_neighbour() {
    PlanningMap map = Towns.rectangle(6, 1, cell -> cell < 3 ? 100L : 20L);
    Map<String, String> codes = new HashMap<>();
    map.units()
        .forEach(unit -> codes.put(unit.id(), unit.id().compareTo("u0003") < 0 ? "01" : "02"));

    GridPlan plan =
        GridPlanner.revise(map, GOAL, new FormerPlan(codes, Set.of()), PlanWatch.SILENT);

    assertThat(plan.grids()).extracting(PlannedGrid::code).containsExactly("01");
    assertThat(plan.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(PlanChange.Kind.MERGE));
  }

  @Test
  void a_locked_grid_does_not_change_even_outside_its_band() {
    PlanningMap map = Towns.rectangle(4, 4, cell -> cell < 4 ? 200L : 100L);
    Map<String, String> codes = new HashMap<>();
    map.units()
        .forEach(unit -> codes.put(unit.id(), "g" + Integer.parseInt(unit.id().substring(1)) / 4));

    GridPlan plan =
        GridPlanner.revise(map, GOAL, new FormerPlan(codes, Set.of("g0")), PlanWatch.SILENT);

    assertThat(plan.moved()).isZero();
    assertThat(plan.grids().get(0).miss().orElseThrow().reason()).isEqualTo(PlanMiss.Reason.LOCKED);
  }

  @Test
  void refuses_every_bad_unit_and_link_at_once() {
    List<PlanningUnit> units = List.of(unit("a", -1, 0), unit("a", 5, 1), unit(" ", 5, 2));

    assertThatThrownBy(() -> PlanningMap.of(units, List.of(UnitLink.of(0, 7, 1)), List.of()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.code())
                    .containsExactlyInAnyOrder(
                        "GOV-PLN-004", "GOV-PLN-002", "GOV-PLN-003", "GOV-PLN-005"));
  }

  @Test
  void refuses_a_goal_that_contradicts_itself() {
    assertThatThrownBy(() -> PlanGoal.of(500, 300))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-PLN-006");
  }
}
