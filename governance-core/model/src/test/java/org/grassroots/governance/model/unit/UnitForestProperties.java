package org.grassroots.governance.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.model.shared.Decision;

class UnitForestProperties {
  private static final String TREE = "territory";
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 12;

  @Property
  void on_every_day_the_forest_is_what_replaying_the_accepted_changes_gives(
      @ForAll @Size(min = 1, max = 40) List<@From("changes") UnitChange> changes) {
    UnitForest forest = UnitForest.empty();
    List<UnitChange> accepted = new ArrayList<>();
    for (UnitChange change : changes) {
      if (forest.apply(List.of(change)) instanceof Decision.Accepted<UnitForest> yes) {
        forest = yes.state();
        accepted.add(change);
        assertThat(yes.facts()).hasSize(1);
      }
    }

    for (int day = 0; day < DAYS; day++) {
      assertSame(forest.at(TREE, START.plusDays(day)), replayed(accepted, START.plusDays(day)));
    }
  }

  @Property
  void changes_are_made_all_or_none(
      @ForAll @Size(min = 1, max = 20) List<@From("changes") UnitChange> changes) {
    boolean isEachAccepted = true;
    UnitForest forest = UnitForest.empty();
    for (UnitChange change : changes) {
      if (forest.apply(List.of(change)) instanceof Decision.Accepted<UnitForest> yes) {
        forest = yes.state();
      } else {
        isEachAccepted = false;
        break;
      }
    }

    assertThat(UnitForest.empty().apply(changes).isAccepted()).isEqualTo(isEachAccepted);
  }

  @Example
  void a_move_takes_all_below_along_and_leaves_the_past_alone() {
    UnitForest forest = state(UnitForest.empty(), add("a", 1, ""), add("b", 1, ""));
    forest = state(forest, add("c", 2, "a"), add("d", 3, "c"));
    UnitForest moved = state(forest, new UnitChange.Move("c", TREE, "b", START.plusDays(5)));

    assertThat(isUnder(moved, "d", "a", 4)).isTrue();
    assertThat(isUnder(moved, "d", "b", 5)).isTrue();
    assertThat(isUnder(moved, "d", "a", 5)).isFalse();
  }

  @Example
  void each_refusal_says_why() {
    UnitForest forest = state(UnitForest.empty(), add("a", 1, ""), add("b", 2, "a"));

    assertThat(refused(forest, add("a", 1, ""))).contains("GOV-UNI-201");
    assertThat(refused(forest, new UnitChange.Rename("x", "n", START))).contains("GOV-UNI-202");
    assertThat(refused(forest, add("c", 2, "x"))).contains("GOV-UNI-203");
    assertThat(refused(forest, new UnitChange.Move("a", TREE, "b", START))).contains("GOV-UNI-204");
    assertThat(refused(forest, new UnitChange.Close("a", START))).contains("GOV-UNI-205", "b");
    assertThat(refused(forest, new UnitChange.Close("b", START.minusDays(1))))
        .contains("GOV-UNI-202");
    UnitForest renamed = state(forest, new UnitChange.Rename("b", "B", START.plusDays(3)));
    assertThat(refused(renamed, new UnitChange.Close("b", START.plusDays(2))))
        .contains("GOV-UNI-206");
    assertThat(renamed.find("b").orElseThrow().name().at(START.plusDays(3))).contains("B");
  }

  @Provide
  Arbitrary<UnitChange> changes() {
    Arbitrary<Integer> units = Arbitraries.integers().between(0, 7);
    Arbitrary<Integer> kinds =
        Arbitraries.frequency(
            net.jqwik.api.Tuple.of(5, 0), net.jqwik.api.Tuple.of(1, 1),
            net.jqwik.api.Tuple.of(3, 2), net.jqwik.api.Tuple.of(1, 3));
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS - 1).map(START::plusDays);
    return Combinators.combine(kinds, units, Arbitraries.integers().between(-3, 7), days)
        .as((kind, unit, parent, day) -> change(kind, "u" + unit, parent, day));
  }

  private static UnitChange change(int kind, String unit, int parent, LocalDate day) {
    String above = parent < 0 ? "" : "u" + parent;
    return switch (kind) {
      case 0 -> new UnitChange.Add(unit, unit, level(unit), TREE, above, day);
      case 1 -> new UnitChange.Rename(unit, "n" + parent, day);
      case 2 -> new UnitChange.Move(unit, TREE, above, day);
      default -> new UnitChange.Close(unit, day);
    };
  }

  private static int level(String unit) {
    return 1 + (unit.charAt(1) - '0') / 2;
  }

  /** Parent pointers on a day: the changes up to it, made one after the other. */
  private static Map<String, String> replayed(List<UnitChange> changes, LocalDate day) {
    Map<String, String> parents = new HashMap<>();
    for (UnitChange change : changes) {
      if (change.from().isAfter(day)) {
        continue;
      }
      if (change instanceof UnitChange.Add add) {
        parents.put(add.unit(), add.parent());
      } else if (change instanceof UnitChange.Move move) {
        parents.put(move.unit(), move.parent());
      } else if (change instanceof UnitChange.Close) {
        parents.remove(change.unit());
      }
    }
    return parents;
  }

  private static void assertSame(UnitSnapshot snapshot, Map<String, String> parents) {
    Map<String, String> found = new HashMap<>();
    for (int position = 0; position < snapshot.size(); position++) {
      var parent = snapshot.parent(position);
      found.put(snapshot.id(position), parent.isPresent() ? snapshot.id(parent.getAsInt()) : "");
    }
    assertThat(found).isEqualTo(parents);
  }

  private static boolean isUnder(UnitForest forest, String unit, String above, int day) {
    UnitSnapshot snapshot = forest.at(TREE, START.plusDays(day));
    return snapshot.contains(
        snapshot.position(above).orElseThrow(), snapshot.position(unit).orElseThrow());
  }

  private static UnitChange add(String unit, int level, String parent) {
    return new UnitChange.Add(unit, unit, level, TREE, parent, START);
  }

  private static UnitForest state(UnitForest forest, UnitChange... changes) {
    return ((Decision.Accepted<UnitForest>) forest.apply(List.of(changes))).state();
  }

  private static String refused(UnitForest forest, UnitChange change) {
    return ((Decision.Rejected<UnitForest>) forest.apply(List.of(change))).reasons().toString();
  }
}
