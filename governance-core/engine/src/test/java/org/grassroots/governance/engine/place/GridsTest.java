package org.grassroots.governance.engine.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.access.NotPermitted;
import org.grassroots.governance.engine.command.KeyReused;
import org.grassroots.governance.formats.grids.GridRulesFile;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.place.register.GridChange;
import org.grassroots.governance.model.place.register.GridNotice;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.place.register.GridState;
import org.grassroots.governance.model.place.register.SubjectChange;
import org.grassroots.governance.model.place.register.SubjectRegister.Move;
import org.grassroots.governance.model.place.register.SubjectState;
import org.grassroots.governance.model.place.register.Worker;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridsTest {
  private static final GridRules RULES = GridRulesFile.find("plain");
  private static final LocalDate SPRING = LocalDate.parse("2026-03-01");
  private static final LocalDate SUMMER = LocalDate.parse("2026-06-01");

  private final Governance governance = new TestTown().builder().build();
  private final Grids grids = governance.as(TestTown.DISPATCHER).grids(RULES);

  @BeforeEach
  void register_the_town_and_two_grids() {
    TestTown.register(governance);
    accepted(
        grids.change(
            new ChangeGrids("open", SPRING, List.of(grid("a", 0, 0.5), grid("b", 0.5, 1)))));
    accepted(
        grids.update(
            new UpdateSubjects(
                "first",
                SPRING,
                IntStream.range(0, 10)
                    .mapToObj(i -> household("h" + i, 0.05 + i / 10.0))
                    .toList())));
  }

  @AfterEach
  void close() {
    governance.close();
  }

  @Test
  void what_was_registered_is_read_back_as_it_was() {
    GridState state = grids.register().at("basic", SPRING).get("a");

    assertThat(state).isEqualTo(grid("a", 0, 0.5).state().orElseThrow());
    assertThat(grids.register().at("basic", SPRING.minusDays(1))).isEmpty();
    assertThat(grids.counts(SPRING).get("a").subjects()).containsEntry("household", 5L);
    assertThat(grids.counts(SPRING).get("b").residents()).containsEntry("elderly", 10L);
  }

  @Test
  void when_a_border_moves_the_moves_are_listed_and_the_past_stays() {
    accepted(
        grids.change(
            new ChangeGrids("move", SUMMER, List.of(grid("a", 0, 0.7), grid("b", 0.7, 1)))));

    List<Move> moves = accepted(grids.rehome(new RehomeSubjects("rehome", SUMMER)));

    assertThat(moves).containsExactly(new Move("h5", "b", "a"), new Move("h6", "b", "a"));
    assertThat(accepted(grids.rehome(new RehomeSubjects("rehome", SUMMER)))).isEqualTo(moves);
    assertThat(accepted(grids.rehome(new RehomeSubjects("again", SUMMER)))).isEmpty();
    assertThat(grids.counts(SUMMER).get("a").subjects()).containsEntry("household", 7L);
    assertThat(grids.counts(SPRING).get("a").subjects()).containsEntry("household", 5L);
    assertThat(grids.register().index(RULES.tilingKinds(), SPRING).areaOf(new Position(0.6, 0.5)))
        .contains("b");
  }

  @Test
  void a_refusal_names_every_reason_and_changes_nothing() {
    GridState street =
        new GridState(
            "street", "x", List.of(), List.of(), new GridState.Published("n", "here", "12345"));

    var decision =
        grids.change(
            new ChangeGrids(
                "bad",
                SUMMER,
                List.of(grid("c", 2, 3), new GridChange("d", "basic", Optional.of(street)))));

    assertThat(((Decision.Rejected<?>) decision).reasons())
        .extracting(Reason::code)
        .containsExactly("GOV-PLC-102", "GOV-PLC-103");
    assertThat(grids.register().grids()).containsOnlyKeys("a", "b");
    assertThat(
            governance
                .as(TestTown.DISPATCHER)
                .explain(((Decision.Rejected<?>) decision).reasons().get(1)))
        .contains("street");
  }

  @Test
  void the_notice_follows_the_register_and_is_for_everybody() {
    Worker next = new Worker("w2", "Li", "139");
    GridState before = grid("a", 0, 0.5).state().orElseThrow();
    accepted(
        grids.change(
            new ChangeGrids(
                "staff",
                SUMMER,
                List.of(
                    new GridChange(
                        "a",
                        "basic",
                        Optional.of(
                            new GridState(
                                before.community(),
                                before.code(),
                                before.boundary(),
                                List.of(next),
                                before.notice())))))));

    Grids strangers = governance.as(Actor.of("passer-by")).grids(RULES);

    assertThat(strangers.notices(SUMMER))
        .extracting(GridNotice::grid, GridNotice::since)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", SUMMER),
            org.assertj.core.groups.Tuple.tuple("b", SPRING));
    assertThat(strangers.notices(SUMMER).get(0).workers()).containsExactly(next);
    assertThatThrownBy(strangers::register).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(strangers::subjects).isInstanceOf(NotPermitted.class);
  }

  @Test
  void who_works_for_one_community_changes_no_grid_of_another() {
    Grids east = governance.as(TestTown.WORKER).grids(RULES);
    GridState moved = grid("a", 0, 0.5).state().orElseThrow();
    GridChange west =
        new GridChange(
            "w",
            "basic",
            Optional.of(
                new GridState("west", "west-001", List.of(), moved.workers(), moved.notice())));

    assertThatThrownBy(() -> east.change(new ChangeGrids("no", SUMMER, List.of(west))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void keys_and_constraints_hold() {
    assertThatThrownBy(
            () -> grids.change(new ChangeGrids("open", SUMMER, List.of(grid("a", 0, 1)))))
        .isInstanceOf(KeyReused.class);
    assertThatThrownBy(() -> grids.change(new ChangeGrids("none", SUMMER, List.of())))
        .isInstanceOf(InvalidInput.class);
    assertThat(
            accepted(
                grids.change(
                    new ChangeGrids(
                        "open", SPRING, List.of(grid("a", 0, 0.5), grid("b", 0.5, 1))))))
        .hasSize(2);
  }

  private static GridChange grid(String id, double west, double east) {
    Ring ring =
        Ring.of(
            List.of(
                new Position(west, 0),
                new Position(east, 0),
                new Position(east, 1),
                new Position(west, 1)));
    return new GridChange(
        id,
        "basic",
        Optional.of(
            new GridState(
                "east",
                "east-" + id,
                List.of(new Polygon(ring, List.of())),
                List.of(new Worker("w1", "Wang", "138")),
                new GridState.Published("Grid " + id, "between the rivers", "12345"))));
  }

  private static SubjectChange household(String id, double x) {
    return new SubjectChange(
        id,
        "household",
        Optional.of(SubjectState.of(Optional.of(new Position(x, 0.5)), "", Map.of("elderly", 2))));
  }

  private static <T> T accepted(Decision<T> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<T>) decision).state();
  }
}
