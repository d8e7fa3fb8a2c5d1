package org.grassroots.governance.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.model.unit.UnitForest;
import org.grassroots.governance.model.unit.UnitPlace;
import org.grassroots.governance.model.unit.UnitSnapshot;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;

class UnitChangesProperties {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final Actor CLERK = Actor.of("clerk").with("clerk", "*");
  private static final int LAST_DAY = 9;
  private static final int DUE = 1000;

  private LocalDate today = START.plusDays(LAST_DAY);

  @Property(tries = 150)
  void a_stored_register_is_the_forest_in_memory_and_its_paths_follow(
      @ForAll @Size(min = 1, max = 40) List<@From("changes") UnitChange> changes,
      @ForAll @IntRange(max = LAST_DAY) int day) {
    today = START.plusDays(day);
    try (Governance governance = governance()) {
      Units units = governance.as(CLERK).units();
      UnitForest forest = units.forest();
      List<UnitChange> ordered = new ArrayList<>(changes);
      if (changes.size() % 2 == 0) {
        ordered.sort(java.util.Comparator.comparing(UnitChange::from));
      }
      int number = 0;
      for (UnitChange change : ordered) {
        Decision<UnitForest> expected = forest.apply(List.of(change));
        String key = "change-" + number++; // the same change again is another command
        var decision = units.change(new ChangeUnits(key, List.of(change)));
        if (expected instanceof Decision.Accepted<UnitForest> yes) {
          assertThat(decision.isAccepted()).as("%s %s", change, decision).isTrue();
          forest = yes.state();
        } else {
          assertThat(((Decision.Rejected<?>) decision).reasons())
              .isEqualTo(((Decision.Rejected<?>) expected).reasons());
        }
      }

      UnitForest stored = units.forest();
      assertThat(stored.lives()).isEqualTo(forest.lives());
      assertThat(stored.successions()).containsExactlyInAnyOrderElementsOf(forest.successions());
      assertPaths(units, forest);
      while (today.isBefore(START.plusDays(LAST_DAY))) {
        today = today.plusDays(1);
        while (governance.runDue(DUE).isMoreDue()) {
          assertThat(today).isNotNull();
        }
        assertPaths(units, forest);
      }
      assertThat(units.forest().lives()).isEqualTo(forest.lives());
    }
  }

  private void assertPaths(Units units, UnitForest forest) {
    UnitSnapshot now = forest.at(Units.REGISTER, today);
    Map<String, String> expected = new TreeMap<>();
    String[] paths = new String[now.size()];
    for (int at = 0; at < paths.length; at++) {
      int above = now.parent(at).orElse(-1);
      paths[at] = (above < 0 ? "" : paths[above]) + now.id(at) + "/";
      expected.put(now.id(at), paths[at]);
      List<String> below = new ArrayList<>();
      for (int i = at; i < now.end(at); i++) {
        below.add(now.id(i));
      }
      assertThat(units.subtree(now.id(at)))
          .extracting(RegisteredUnit::id)
          .containsExactlyInAnyOrderElementsOf(below);
    }
    assertThat(
            units.all().stream()
                .filter(unit -> expected.containsKey(unit.id()))
                .collect(Collectors.toMap(RegisteredUnit::id, RegisteredUnit::path)))
        .isEqualTo(expected);
  }

  @Example
  void a_merger_of_registered_units_keeps_their_figures_and_moves_scopes() {
    try (Governance governance = governance()) {
      Units units = governance.as(CLERK).units();
      var merge = new UnitChange.Merge(List.of("s1", "s2"), "s", "South", START.plusDays(9));
      var command = new ChangeUnits("merger", List.of(merge));

      assertThat(units.change(command).isAccepted()).isTrue();
      assertThat(units.change(command).isAccepted()).isTrue();

      assertThat(units.all())
          .extracting(RegisteredUnit::path)
          .containsExactly("t/", "t/s/", "t/s/c1/", "t/s/c2/");
      assertThat(units.find("s").orElseThrow().level()).isEqualTo("street");
      assertThat(
              units
                  .forest()
                  .reaggregation()
                  .carry(
                      Map.of("s1", BigDecimal.ONE, "s2", BigDecimal.TEN),
                      START,
                      START.plusDays(9),
                      0)
                  .values())
          .isEqualTo(Map.of("s", new BigDecimal("11")));
      assertThat(units.life("s1").orElseThrow().existsAt(START.plusDays(8))).isTrue();
    }
  }

  @Example
  void a_change_of_a_day_to_come_is_known_at_once_and_moves_scopes_on_its_day() {
    try (Governance governance = governance()) {
      Units units = governance.as(CLERK).units();
      LocalDate day = today.plusDays(2);
      var move = new UnitChange.Move("c1", Units.REGISTER, "s2", day);
      var rename = new UnitChange.Rename("c1", "Uno", day);
      var close = new UnitChange.Close("s1", day.plusDays(1));

      var decision = units.change(new ChangeUnits("soon", List.of(move, rename, close)));

      assertThat(decision.isAccepted()).isTrue();
      assertThat(units.find("c1").orElseThrow().path()).isEqualTo("t/s1/c1/");
      assertThat(units.life("c1").orElseThrow().name().at(day)).hasValue("Uno");
      today = day.minusDays(1);
      assertThat(governance.runDue(DUE).done()).isEmpty();
      today = day;
      assertThat(governance.runDue(DUE).done()).hasSize(1);
      assertThat(units.find("c1").orElseThrow())
          .isEqualTo(new RegisteredUnit("c1", "Uno", "community", "t/s2/c1/"));
      assertThat(units.all()).extracting(RegisteredUnit::id).contains("s1");
      today = day.plusDays(1);
      governance.runDue(DUE);
      assertThat(units.all()).extracting(RegisteredUnit::id).doesNotContain("s1");
    }
  }

  @Example
  void an_id_that_fits_no_path_is_refused() {
    try (Governance governance = governance()) {
      Units units = governance.as(CLERK).units();
      var add = UnitChange.Add.of("a/b", "n", 3, Units.REGISTER, "s1", START);

      Decision<?> decision = units.change(new ChangeUnits("late", List.of(add)));

      assertThat(((Decision.Rejected<?>) decision).reasons().toString()).contains("GOV-UNI-104");
    }
  }

  private Governance governance() {
    Governance governance = Governance.builder().policy(new Anybody()).clock(new Today()).build();
    var entries =
        List.of(
            new UnitEntry("t", "Town", "town", ""),
            new UnitEntry("s1", "First", "street", "t"),
            new UnitEntry("s2", "Second", "street", "t"),
            new UnitEntry("c1", "One", "community", "s1"),
            new UnitEntry("c2", "Two", "community", "s2"));
    assertThat(
            governance.as(CLERK).units().register(new RegisterUnits("start", entries)).isAccepted())
        .isTrue();
    return governance;
  }

  @Provide
  Arbitrary<UnitChange> changes() {
    Arbitrary<String> units = Arbitraries.of("t", "s1", "s2", "c1", "c2", "n1", "n2");
    Arbitrary<List<String>> others = units.list().ofMinSize(1).ofMaxSize(2);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 11);
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 9).map(START::plusDays);
    return Combinators.combine(numbers, units, others, numbers, days)
        .as((kind, unit, more, number, day) -> change(kind, unit, more, number, day));
  }

  private static UnitChange change(
      int kind, String unit, List<String> others, int number, LocalDate day) {
    String other = number % 5 == 0 ? "" : others.get(0);
    String hierarchy = number % 4 == 0 ? "party" : Units.REGISTER;
    UnitPlace place = new UnitPlace(other, 1 + number % 4);
    Fraction share = Fraction.of(1, others.size());
    return switch (kind) {
      case 0, 1 -> new UnitChange.Add(unit, unit, "n" + number, hierarchy, place, day);
      case 2 -> new UnitChange.Rename(unit, "n" + number, day);
      case 3 -> new UnitChange.Recode(unit, others.get(0), day);
      case 4, 5 -> new UnitChange.Move(unit, Units.REGISTER, other, day);
      case 6 -> new UnitChange.Join(unit, hierarchy, place, day);
      case 7 -> new UnitChange.Leave(unit, hierarchy, day);
      case 8 ->
          new UnitChange.Split(
              unit,
              others.stream().map(id -> new UnitChange.Part(id, "p", share, List.of())).toList(),
              day);
      case 9 -> new UnitChange.Merge(others, unit, "m", day);
      case 10 -> new UnitChange.Close(unit, day);
      default -> new UnitChange.Reopen(unit, day);
    };
  }

  /** The start of the day that the test is in. */
  private final class Today extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return today.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1);
    }
  }

  /** Whoever asks may do everything. */
  private static final class Anybody implements AccessPolicy {
    @Override
    public String id() {
      return "anybody";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return new AccessDecision.Allowed(List.of("*"), Set.of());
    }
  }
}
