package org.grassroots.governance.model.place.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Text;

class GridRegisterProperties {
  private static final LocalDate START = LocalDate.parse("2024-01-01");
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
  private static final Map<String, String> LEVELS = Map.of("c1", "community", "s1", "street");
  private static final GridRules RULES =
      new GridRules(
          new TreeMap<>(
              Map.of(
                  "basic", new GridKind("basic", Text.of(Map.of("en", "basic")), true),
                  "micro", new GridKind("micro", Text.of(Map.of("en", "micro")), false))),
          Set.of("community"),
          GridCoders.sequence("-", 3),
          Set.of("household", "enterprise"),
          Set.of("adults", "children"));

  /** Borders move day by day; the index of every day answers what held on that day. */
  @Property(tries = 60)
  void as_of_a_day_the_index_answers_with_the_borders_of_that_day(@ForAll Random random) {
    List<Double> borders = new ArrayList<>();
    GridRegister register = GridRegister.of(List.of());
    for (int day = 0; day < 5; day++) {
      double border = 0.1 + 0.8 * random.nextDouble();
      borders.add(border);
      register =
          accepted(
              register.with(
                  RULES,
                  LEVELS,
                  List.of(change("east", border, 1), change("west", 0, border)),
                  START.plusDays(day),
                  NOW));
    }

    for (int i = 0; i < 40; i++) {
      int day = random.nextInt(5);
      // a border itself now and then
      double x = random.nextInt(4) == 0 ? borders.get(random.nextInt(5)) : random.nextDouble();
      assertThat(
              register.index(RULES.tilingKinds(), START.plusDays(day)).areaOf(new Position(x, 0.5)))
          .contains(x < borders.get(day) ? "west" : "east");
    }
    assertThat(register.index(Set.of("basic"), START.minusDays(1)).areas()).isEmpty();
    assertThat(register.index(Set.of("micro"), START).areas()).isEmpty();
  }

  /** Moved subjects are counted where they are, and nobody is lost. */
  @Property(tries = 60)
  void when_a_border_moves_subjects_are_rehomed_and_sums_stay(@ForAll Random random) {
    double before = 0.1 + 0.8 * random.nextDouble();
    double after = 0.1 + 0.8 * random.nextDouble();
    GridRegister grids =
        accepted(
            GridRegister.of(List.of())
                .with(
                    RULES,
                    LEVELS,
                    List.of(change("east", before, 1), change("west", 0, before)),
                    START,
                    NOW));
    List<SubjectChange> changes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      changes.add(household("h" + i, random.nextDouble(), random.nextInt(5)));
    }
    SubjectRegister subjects =
        accepted(
            SubjectRegister.of(List.of())
                .with(RULES, grids.index(Set.of("basic"), START), changes, START, NOW));
    LocalDate day = START.plusDays(10);
    grids =
        accepted(
            grids.with(
                RULES,
                LEVELS,
                List.of(change("east", after, 1), change("west", 0, after)),
                day,
                NOW));

    var moves = subjects.moves(grids.index(Set.of("basic"), day), day);
    SubjectRegister moved = subjects.moved(moves, day);

    List<String> expected = new ArrayList<>();
    for (SubjectChange change : changes) {
      double x = change.state().orElseThrow().position().orElseThrow().longitude();
      if (x < before != x < after) {
        expected.add(change.id());
      }
    }
    assertThat(moves)
        .extracting(move -> move.subject())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(moved.counts(day.minusDays(1))).isEqualTo(subjects.counts(day));
    assertThat(residents(moved, day)).isEqualTo(residents(subjects, day));
    assertThat(moved.moves(grids.index(Set.of("basic"), day), day)).isEmpty();
    moved
        .subjects()
        .values()
        .forEach(
            subject -> {
              SubjectState state = subject.at(day).orElseThrow();
              double x = state.position().orElseThrow().longitude();
              assertThat(state.grid()).isEqualTo(x < after ? "west" : "east");
            });
  }

  @Example
  void every_rule_that_is_broken_is_named() {
    GridState good = state("c1", "c1-001", 0, 1);
    GridState street = state("s1", "s1-001", 0, 1);
    GridState alone = new GridState("c1", "c1-002", List.of(), List.of(), good.notice());
    GridState silent =
        new GridState(
            "c1", "c1-003", List.of(), good.workers(), new GridState.Published("n", " ", "12345"));
    GridRegister register = GridRegister.of(List.of());

    assertThat(
            reasons(
                register.with(
                    RULES,
                    LEVELS,
                    List.of(
                        new GridChange("a", "basic", Optional.of(good)),
                        new GridChange("b", "basic", Optional.of(good)),
                        new GridChange("c", "huge", Optional.of(state("c1", "x", 0, 1))),
                        new GridChange("d", "basic", Optional.of(alone)),
                        new GridChange("e", "basic", Optional.of(street)),
                        new GridChange("f", "basic", Optional.of(silent)),
                        new GridChange("g", "basic", Optional.empty()),
                        new GridChange("a", "basic", Optional.of(good))),
                    START,
                    NOW)))
        .containsExactly(
            "GOV-PLC-101",
            "GOV-PLC-102",
            "GOV-PLC-103",
            "GOV-PLC-105",
            "GOV-PLC-107",
            "GOV-PLC-108",
            "GOV-PLC-104");
  }

  @Example
  void the_past_is_not_rewritten_and_a_closed_grid_can_open_again() {
    GridRegister open =
        accepted(
            GridRegister.of(List.of())
                .with(RULES, LEVELS, List.of(change("a", 0, 1)), START.plusDays(5), NOW));
    GridRegister closed =
        accepted(
            open.with(
                RULES,
                LEVELS,
                List.of(new GridChange("a", "basic", Optional.empty())),
                START.plusDays(9),
                NOW));

    assertThat(reasons(open.with(RULES, LEVELS, List.of(change("a", 0, 2)), START, NOW)))
        .containsExactly("GOV-PLC-106");
    assertThat(closed.at("basic", START.plusDays(8))).containsOnlyKeys("a");
    assertThat(closed.at("basic", START.plusDays(9))).isEmpty();
    assertThat(
            accepted(
                    closed.with(RULES, LEVELS, List.of(change("a", 0, 1)), START.plusDays(20), NOW))
                .at("basic", START.plusDays(20)))
        .containsOnlyKeys("a");
  }

  @Example
  void the_notice_reads_anew_from_the_day_a_worker_changes() {
    GridChange first = change("a", 0, 1);
    GridState next =
        new GridState(
            "c1",
            "c1-a",
            List.of(),
            List.of(new Worker("w2", "Li", "139")),
            first.state().orElseThrow().notice());
    GridRegister opened =
        accepted(GridRegister.of(List.of()).with(RULES, LEVELS, List.of(first), START, NOW));
    var decision =
        opened.with(
            RULES,
            LEVELS,
            List.of(new GridChange("a", "basic", Optional.of(next))),
            START.plusDays(3),
            NOW);
    Grid grid = accepted(decision).grids().get("a");

    assertThat(((Decision.Accepted<GridRegister>) decision).facts())
        .extracting(Fact::type)
        .containsExactly("grid.changed", "grid.moved", "grid.noticed");
    assertThat(GridNotice.of(grid, START.plusDays(2)).orElseThrow().since()).isEqualTo(START);
    GridNotice notice = GridNotice.of(grid, START.plusDays(9)).orElseThrow();
    assertThat(notice.since()).isEqualTo(START.plusDays(3));
    assertThat(notice.workers()).extracting(Worker::id).containsExactly("w2");
    assertThat(GridNotice.of(grid, START.minusDays(1))).isEmpty();
  }

  @Example
  void subjects_of_unknown_kinds_and_categories_are_refused() {
    SubjectRegister none = SubjectRegister.of(List.of());
    var index = GridRegister.of(List.of()).index(Set.of("basic"), START);
    SubjectState scored = SubjectState.of(Optional.empty(), "", Map.of("score", 90));
    SubjectState negative = SubjectState.of(Optional.empty(), "", Map.of("adults", -1));

    assertThat(
            reasons(
                none.with(
                    RULES,
                    index,
                    List.of(
                        new SubjectChange("a", "household", Optional.of(scored)),
                        new SubjectChange("b", "household", Optional.of(negative)),
                        new SubjectChange("c", "person", Optional.empty()),
                        new SubjectChange("b", "household", Optional.of(negative))),
                    START,
                    NOW)))
        .containsExactly(
            "GOV-PLC-112",
            "GOV-PLC-112",
            "GOV-PLC-111",
            "GOV-PLC-114",
            "GOV-PLC-112",
            "GOV-PLC-115");
  }

  private static long residents(SubjectRegister subjects, LocalDate day) {
    return subjects.counts(day).values().stream()
        .flatMap(counts -> counts.residents().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static SubjectChange household(String id, double x, int people) {
    return new SubjectChange(
        id,
        "household",
        Optional.of(
            SubjectState.of(
                Optional.of(new Position(x, 0.5)), "", Map.of("adults", people, "children", 1))));
  }

  private static GridChange change(String id, double west, double east) {
    return new GridChange(id, "basic", Optional.of(state("c1", "c1-" + id, west, east)));
  }

  private static GridState state(String community, String code, double west, double east) {
    Ring ring =
        Ring.of(
            List.of(
                new Position(west, 0),
                new Position(east, 0),
                new Position(east, 1),
                new Position(west, 1)));
    return new GridState(
        community,
        code,
        List.of(new Polygon(ring, List.of())),
        List.of(new Worker("w1", "Wang", "138")),
        new GridState.Published("grid " + code, "from here to there", "12345"));
  }

  private static <T> T accepted(Decision<T> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<T>) decision).state();
  }

  private static List<String> reasons(Decision<?> decision) {
    assertThat(decision).isInstanceOf(Decision.Rejected.class);
    return ((Decision.Rejected<?>) decision).reasons().stream().map(Reason::code).toList();
  }
}
