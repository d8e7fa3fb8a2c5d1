package org.grassroots.governance.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.model.unit.UnitTables.DAYS;
import static org.grassroots.governance.model.unit.UnitTables.START;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.unit.UnitHierarchy.Level;

class UnitForestProperties {
  private static final String TERRITORY = "territory";
  private static final String PARTY = "party";
  private static final Map<String, UnitHierarchy> HIERARCHIES =
      new TreeMap<>(
          Map.of(
              TERRITORY,
              UnitHierarchy.of(TERRITORY, "county", "street", "community"),
              PARTY,
              new UnitHierarchy(
                  PARTY, List.of(new Level("committee", false), new Level("branch", true)))));

  /** Units in the base from the third day on, so that changes come before and after. */
  private static final List<UnitRow> ROWS =
      List.of(
          new UnitRow("b0", "b0", 1, ""),
          new UnitRow("b1", "b1", 2, "b0"),
          new UnitRow("b2", "b2", 2, "b0"),
          new UnitRow("b3", "b3", 3, "b2"));

  @Property
  void on_every_day_the_forest_is_what_tables_of_parent_pointers_say(
      @ForAll @Size(min = 1, max = 60) List<@From("changes") UnitChange> changes) {
    UnitForest forest = UnitForest.of(HIERARCHIES.values());
    UnitTables tables = new UnitTables(HIERARCHIES);

    for (UnitChange change : ordered(changes)) {
      forest = compared(forest, tables, change);
    }

    assertSame(forest, tables);
    assertSame(keptAndRead(forest), tables);
  }

  @Property
  void a_loaded_forest_changes_like_one_that_was_made_step_by_step(
      @ForAll @Size(min = 1, max = 40) List<@From("changes") UnitChange> changes) {
    LocalDate day = START.plusDays(2);
    UnitForest forest = UnitForest.of(HIERARCHIES.values(), HIERARCHIES.get(TERRITORY), ROWS, day);
    UnitTables tables = new UnitTables(HIERARCHIES);
    for (UnitRow row : ROWS) {
      UnitPlace place = new UnitPlace(row.parent(), row.level());
      tables.make(new UnitChange.Add(row.code(), row.code(), row.name(), TERRITORY, place, day));
    }

    for (UnitChange change : ordered(changes)) {
      forest = compared(forest, tables, change);
    }

    assertSame(forest, tables);
    assertSame(keptAndRead(forest), tables);
  }

  @Property
  void changes_are_made_all_or_none_and_each_leaves_a_fact(
      @ForAll @Size(min = 1, max = 10) List<@From("changes") UnitChange> changes) {
    UnitForest start = UnitForest.of(HIERARCHIES.values(), HIERARCHIES.get(TERRITORY), ROWS, START);
    boolean isEachAccepted = true;
    UnitForest forest = start;
    int facts = 0;
    for (UnitChange change : changes) {
      if (forest.apply(List.of(change)) instanceof Decision.Accepted<UnitForest> yes) {
        forest = yes.state();
        facts += yes.facts().size();
      } else {
        isEachAccepted = false;
        break;
      }
    }

    Decision<UnitForest> together = start.apply(changes);

    assertThat(together.isAccepted()).isEqualTo(isEachAccepted);
    if (together instanceof Decision.Accepted<UnitForest> yes) {
      assertThat(yes.facts()).hasSize(facts).hasSizeGreaterThanOrEqualTo(changes.size());
    }
    assertThat(start.at(TERRITORY, START).size()).isEqualTo(ROWS.size());
  }

  @Property
  void figures_are_carried_as_matrices_carry_them_and_sums_stay(
      @ForAll @Size(min = 1, max = 60) List<@From("changes") UnitChange> changes,
      @ForAll @Size(8) List<@From("figures") BigDecimal> figures,
      @ForAll @From("days") LocalDate from,
      @ForAll @From("days") LocalDate to) {
    UnitForest forest =
        UnitForest.of(HIERARCHIES.values(), HIERARCHIES.get(TERRITORY), ROWS, START);
    UnitTables tables = new UnitTables(HIERARCHIES);
    for (UnitRow row : ROWS) {
      UnitPlace place = new UnitPlace(row.parent(), row.level());
      tables.make(new UnitChange.Add(row.code(), row.code(), row.name(), TERRITORY, place, START));
    }
    for (UnitChange change : ordered(changes)) {
      forest = compared(forest, tables, change);
    }
    Map<String, BigDecimal> values = new TreeMap<>();
    tables
        .on(day(from))
        .keySet()
        .forEach(unit -> values.put(unit, figures.get(values.size() % figures.size())));

    var shares = forest.reaggregation().shares(values.keySet(), from, to);
    Reaggregation.Carried carried = forest.reaggregation().carry(values, from, to, 4);

    assertThat(shares).isEqualTo(carriedByMatrices(tables, values.keySet(), day(from), day(to)));
    assertThat(sum(carried.values())).isEqualByComparingTo(sum(values));
    carried
        .values()
        .keySet()
        .forEach(
            unit ->
                assertThat(
                        tables.on(day(to)).containsKey(unit)
                            || carried.lost().values().stream()
                                .anyMatch(heirs -> heirs.containsKey(unit)))
                    .isTrue());
  }

  /** Half of the time in order of time, where most changes hold. */
  private static List<UnitChange> ordered(List<UnitChange> changes) {
    List<UnitChange> ordered = new ArrayList<>(changes);
    if (changes.size() % 2 == 0) {
      ordered.sort(Comparator.comparing(UnitChange::from));
    }
    return ordered;
  }

  private static UnitForest compared(UnitForest forest, UnitTables tables, UnitChange change) {
    Decision<UnitForest> decision = forest.apply(List.of(change));
    assertThat(keptAndRead(forest).apply(List.of(change)).isAccepted())
        .isEqualTo(decision.isAccepted());
    assertThat(decision.isAccepted()).as("%s: %s", change, decision).isEqualTo(tables.make(change));
    return decision instanceof Decision.Accepted<UnitForest> yes ? yes.state() : forest;
  }

  /** The forest of the lives of another. */
  private static UnitForest keptAndRead(UnitForest forest) {
    return UnitForest.of(HIERARCHIES.values(), TERRITORY, forest.lives(), forest.successions());
  }

  private static void assertSame(UnitForest forest, UnitTables tables) {
    for (int day = 0; day <= DAYS; day++) {
      LocalDate date = START.plusDays(day);
      for (String hierarchy : HIERARCHIES.keySet()) {
        Map<String, String> found = new HashMap<>();
        UnitSnapshot snapshot = forest.at(hierarchy, date);
        for (int at = 0; at < snapshot.size(); at++) {
          var parent = snapshot.parent(at);
          found.put(snapshot.id(at), parent.isPresent() ? snapshot.id(parent.getAsInt()) : "");
          assertThat(snapshot.position(snapshot.id(at))).hasValue(at);
        }
        Map<String, String> expected = new HashMap<>();
        List<String> rows = new ArrayList<>();
        tables
            .on(day)
            .forEach(
                (unit, row) -> {
                  UnitPlace place = row.places().get(hierarchy);
                  if (place != null) {
                    expected.put(unit, place.parent());
                    String above =
                        place.parent().isEmpty()
                            ? ""
                            : tables.on(date(date)).get(place.parent()).code();
                    rows.add(new UnitRow(row.code(), row.name(), place.level(), above).toString());
                  }
                });
        assertThat(found).isEqualTo(expected);
        assertThat(forest.rows(hierarchy, date))
            .extracting(UnitRow::toString)
            .containsExactlyInAnyOrderElementsOf(rows);
      }
    }
  }

  private static int date(LocalDate date) {
    return day(date);
  }

  private static int day(LocalDate date) {
    return (int) (date.toEpochDay() - START.toEpochDay());
  }

  /** Each source as a row; every step a matrix over all units, forward or its columns made 1. */
  private static Map<String, Map<String, Fraction>> carriedByMatrices(
      UnitTables tables, Iterable<String> sources, int from, int to) {
    List<UnitTables.Step> steps = new ArrayList<>();
    for (int day = 0; day <= DAYS; day++) {
      for (UnitTables.Step step : tables.steps()) {
        if (step.day() == day && day > Math.min(from, to) && day <= Math.max(from, to)) {
          steps.add(step);
        }
      }
    }
    Map<String, Map<String, Fraction>> rows = new TreeMap<>();
    for (String source : sources) {
      Map<String, Fraction> row = new TreeMap<>(Map.of(source, Fraction.ONE));
      for (int i = 0; i < steps.size(); i++) {
        boolean isForward = from < to;
        int number = isForward ? i : steps.size() - 1 - i;
        UnitTables.Step step = steps.get(number);
        Set<String> there = new HashSet<>(tables.on(Math.max(0, step.day() - 1)).keySet());
        for (UnitTables.Step earlier : steps.subList(0, number)) {
          if (earlier.day() == step.day()) {
            earlier.shares().values().forEach(shares -> there.addAll(shares.keySet()));
          }
        }
        Map<String, Fraction> next = new TreeMap<>();
        row.forEach(
            (unit, part) ->
                column(step, unit, isForward, there)
                    .forEach(
                        (other, share) -> next.merge(other, part.times(share), Fraction::plus)));
        row = next;
      }
      rows.put(source, row);
    }
    return rows;
  }

  private static Map<String, Fraction> column(
      UnitTables.Step step, String unit, boolean isForward, Set<String> there) {
    if (isForward) {
      return step.shares().getOrDefault(unit, Map.of(unit, Fraction.ONE));
    }
    Map<String, Fraction> given = new TreeMap<>();
    step.shares()
        .forEach(
            (giver, shares) -> {
              if (shares.containsKey(unit)) {
                given.put(giver, shares.get(unit));
              }
            });
    if (given.isEmpty()) {
      return Map.of(unit, Fraction.ONE);
    }
    if (!step.shares().containsKey(unit) && there.contains(unit)) {
      given.put(unit, Fraction.ONE);
    }
    Fraction sum = given.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    given.replaceAll((giver, share) -> share.dividedBy(sum));
    return given;
  }

  private static BigDecimal sum(Map<String, BigDecimal> values) {
    return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.longs()
        .between(-1_000_000, 1_000_000)
        .map(unscaled -> BigDecimal.valueOf(unscaled, (int) Math.floorMod(unscaled, 4L)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
  }

  @Provide
  Arbitrary<UnitChange> changes() {
    Arbitrary<Integer> kinds =
        Arbitraries.frequency(
            Tuple.of(8, 0),
            Tuple.of(2, 1),
            Tuple.of(2, 2),
            Tuple.of(5, 3),
            Tuple.of(4, 4),
            Tuple.of(1, 5),
            Tuple.of(4, 6),
            Tuple.of(4, 7),
            Tuple.of(2, 8),
            Tuple.of(2, 9));
    Arbitrary<String> units = units();
    Arbitrary<List<String>> more = units.list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 11);
    return Combinators.combine(kinds, units, more, numbers, days())
        .as((kind, unit, others, number, day) -> change(kind, unit, others, number, day));
  }

  private static Arbitrary<String> units() {
    return Arbitraries.of("b0", "b1", "b2", "b3", "a1", "a2", "c1", "c2", "c3");
  }

  private static UnitChange change(
      int kind, String unit, List<String> others, int number, LocalDate day) {
    String other = number % 4 == 0 ? "" : others.get(0);
    String hierarchy = number % 3 == 0 ? PARTY : TERRITORY;
    UnitPlace place = new UnitPlace(other, 1 + number % (hierarchy.equals(PARTY) ? 3 : 4));
    String code = number % 2 == 0 ? unit : others.get(0);
    return switch (kind) {
      case 0 -> new UnitChange.Add(unit, code, "n" + number, hierarchy, place, day);
      case 1 -> new UnitChange.Rename(unit, "n" + number, day);
      case 2 -> new UnitChange.Recode(unit, "k" + number % 3, day);
      case 3 -> new UnitChange.Move(unit, hierarchy, other, day);
      case 4 -> new UnitChange.Join(unit, hierarchy, place, day);
      case 5 -> new UnitChange.Leave(unit, hierarchy, day);
      case 6 -> new UnitChange.Split(unit, parts(others, number), day);
      case 7 -> new UnitChange.Merge(others, unit, "m" + number, day);
      case 8 -> new UnitChange.Close(unit, day);
      default -> new UnitChange.Reopen(unit, day);
    };
  }

  private static List<UnitChange.Part> parts(List<String> units, int number) {
    int whole = units.size() == 3 ? 7 : units.size();
    return IntStream.range(0, units.size())
        .mapToObj(
            i ->
                new UnitChange.Part(
                    units.get(i),
                    "p" + i,
                    Fraction.of(whole == 7 && i == 0 ? 5 : 1, whole),
                    number % 3 == 1 && i == 0
                        ? List.of("c1", "b3").subList(0, 1 + number % 2)
                        : List.of()))
        .collect(Collectors.toList());
  }
}
