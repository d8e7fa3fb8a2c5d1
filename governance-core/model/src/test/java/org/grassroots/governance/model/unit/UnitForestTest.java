package org.grassroots.governance.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.unit.UnitChange.Part;
import org.grassroots.governance.model.unit.UnitHierarchy.Level;
import org.junit.jupiter.api.Test;

class UnitForestTest {
  private static final String TREE = "territory";
  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  /** Branches can hang under branches. */
  private static final UnitHierarchy PARTY =
      new UnitHierarchy("party", List.of(new Level("committee", false), new Level("branch", true)));

  private final UnitForest town =
      state(
          UnitForest.of(List.of(UnitHierarchy.of(TREE, "town", "street", "community"), PARTY)),
          add("t", 1, ""),
          add("s1", 2, "t"),
          add("s2", 2, "t"),
          add("c", 3, "s1"));

  @Test
  void a_move_takes_all_below_along_and_leaves_the_past_alone() {
    UnitForest moved = state(town, new UnitChange.Move("c", TREE, "s2", day(5)));

    assertThat(isUnder(moved, "c", "s1", 4)).isTrue();
    assertThat(isUnder(moved, "c", "s2", 5)).isTrue();
    assertThat(isUnder(moved, "c", "s1", 5)).isFalse();
    assertThat(isUnder(town, "c", "s1", 5)).isTrue();
  }

  @Test
  void a_merger_moves_children_and_keeps_last_years_figures() {
    Decision<UnitForest> merger =
        town.apply(List.of(new UnitChange.Merge(List.of("s1", "s2"), "s", "South", day(9))));

    UnitForest merged = ((Decision.Accepted<UnitForest>) merger).state();
    assertThat(((Decision.Accepted<UnitForest>) merger).facts())
        .extracting(Fact::type)
        .containsExactly("unit.added", "unit.moved", "unit.merged", "unit.closed", "unit.closed");
    assertThat(isUnder(merged, "c", "s", 9)).isTrue();
    var carried =
        merged
            .reaggregation()
            .carry(Map.of("s1", new BigDecimal("1.5"), "s2", BigDecimal.TEN), day(0), day(9), 0);
    assertThat(carried.values()).isEqualTo(Map.of("s", new BigDecimal("11.5")));
    assertThat(
            merged
                .reaggregation()
                .carry(Map.of("s", new BigDecimal("11.5")), day(9), day(0), 0)
                .values())
        .isEqualTo(Map.of("s1", new BigDecimal("5.75"), "s2", new BigDecimal("5.75")));
  }

  @Test
  void a_unit_that_is_split_can_go_on_with_a_part() {
    Part stays = new Part("s1", "", Fraction.of(2, 3), List.of());
    Part made = new Part("n", "New", Fraction.of(1, 3), List.of("c"));
    UnitForest split = state(town, new UnitChange.Split("s1", List.of(stays, made), day(3)));

    assertThat(isUnder(split, "c", "n", 3)).isTrue();
    assertThat(isUnder(split, "n", "t", 3)).isTrue();
    assertThat(split.find("s1").orElseThrow().existsAt(day(3))).isTrue();
    assertThat(
            split.reaggregation().carry(Map.of("s1", BigDecimal.TEN), day(2), day(3), 0).values())
        .isEqualTo(Map.of("n", new BigDecimal("3"), "s1", new BigDecimal("7")));
  }

  @Test
  void each_refusal_says_why() {
    assertThat(refused(add("c", 3, "s1"))).contains("GOV-UNI-201");
    assertThat(refused(new UnitChange.Rename("x", "n", START))).contains("GOV-UNI-202");
    assertThat(refused(add("d", 3, "x"))).contains("GOV-UNI-203");
    assertThat(refused(new UnitChange.Move("s1", TREE, "c", START))).contains("GOV-UNI-209");
    assertThat(refused(add("d", 2, "s1"))).contains("GOV-UNI-204");
    assertThat(refused(new UnitChange.Join("s1", TREE, new UnitPlace("t", 3), day(1))))
        .contains("GOV-UNI-204", "unit=c");
    assertThat(refused(new UnitChange.Close("s1", START))).contains("GOV-UNI-205", "child=c");
    UnitForest renamed = state(town, new UnitChange.Rename("c", "C", day(3)));
    assertThat(refused(renamed, new UnitChange.Close("c", day(2)))).contains("GOV-UNI-206");
    assertThat(refused(new UnitChange.Move("c", "party", "", START))).contains("GOV-UNI-207");
    assertThat(refused(new UnitChange.Join("c", "trade", new UnitPlace("", 1), START)))
        .contains("GOV-UNI-208");
    assertThat(refused(add("d", 4, "c"))).contains("GOV-UNI-208");
    assertThat(refused(new UnitChange.Recode("c", "s1", START))).contains("GOV-UNI-210");
    Part half = new Part("d", "D", Fraction.of(1, 2), List.of());
    assertThat(refused(new UnitChange.Split("c", List.of(half), START))).contains("GOV-UNI-211");
    assertThat(refused(new UnitChange.Reopen("c", START))).contains("GOV-UNI-212");
    Part wrong = new Part("d", "D", Fraction.ONE, List.of("s1"));
    assertThat(refused(new UnitChange.Split("c", List.of(wrong), START))).contains("GOV-UNI-213");
  }

  @Test
  void a_circle_that_would_close_later_is_refused_now() {
    UnitForest branches =
        state(
            town, branch("p", ""), branch("q", ""), new UnitChange.Move("p", "party", "q", day(9)));

    assertThat(refused(branches, new UnitChange.Move("q", "party", "p", day(3))))
        .contains("GOV-UNI-209");
    assertThat(branches.apply(List.of(new UnitChange.Close("c", day(3)))).isAccepted()).isTrue();
  }

  @Test
  void a_code_is_free_again_when_its_unit_has_ended() {
    UnitForest recoded = state(town, new UnitChange.Recode("c", "330106001", day(1)));

    assertThat(refused(recoded, new UnitChange.Recode("s2", "330106001", day(2))))
        .contains("GOV-UNI-210");
    UnitForest closed = state(recoded, new UnitChange.Close("c", day(2)));
    UnitForest taken = state(closed, new UnitChange.Recode("s2", "330106001", day(2)));
    assertThat(refused(taken, new UnitChange.Reopen("c", day(3)))).contains("GOV-UNI-210");
    assertThat(taken.rows(TREE, day(2))).contains(new UnitRow("330106001", "s2", 2, "t"));
  }

  @Test
  void a_list_that_is_no_forest_is_not_loaded() {
    List<UnitRow> rows =
        List.of(row("a", 1, ""), row("a", 1, ""), row("b", 2, "x"), row("c", 5, "a"));

    assertThatThrownBy(
            () -> UnitForest.of(List.of(), UnitHierarchy.of(TREE, "town", "street"), rows, START))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-UNI-001 at units: found a twice")
        .hasMessageContaining("GOV-UNI-005 at b: found x")
        .hasMessageContaining("GOV-UNI-005 at c: found a");
  }

  private static UnitRow row(String code, int level, String parent) {
    return new UnitRow(code, code, level, parent);
  }

  private static LocalDate day(int days) {
    return START.plusDays(days);
  }

  private static boolean isUnder(UnitForest forest, String unit, String above, int days) {
    UnitSnapshot snapshot = forest.at(TREE, day(days));
    return snapshot.contains(
        snapshot.position(above).orElseThrow(), snapshot.position(unit).orElseThrow());
  }

  private static UnitChange add(String unit, int level, String parent) {
    return UnitChange.Add.of(unit, unit, level, TREE, parent, START);
  }

  private static UnitChange branch(String unit, String parent) {
    return UnitChange.Add.of(unit, unit, 2, "party", parent, START);
  }

  private static UnitForest state(UnitForest forest, UnitChange... changes) {
    Decision<UnitForest> decision = forest.apply(List.of(changes));
    assertThat(decision.isAccepted()).as("%s", decision).isTrue();
    return ((Decision.Accepted<UnitForest>) decision).state();
  }

  private String refused(UnitChange change) {
    return refused(town, change);
  }

  private static String refused(UnitForest forest, UnitChange change) {
    List<Reason> reasons =
        ((Decision.Rejected<UnitForest>) forest.apply(List.of(change))).reasons();
    return reasons.toString();
  }
}
