package org.grassroots.governance.cli.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.unit.ChangeUnits;
import org.grassroots.governance.engine.unit.RegisterHistory;
import org.grassroots.governance.engine.unit.RegisteredUnit;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.unit.UnitChange;
import org.grassroots.governance.model.unit.UnitForest;
import org.grassroots.governance.model.unit.UnitLife;
import org.grassroots.governance.model.unit.UnitPlace;
import org.grassroots.governance.model.unit.UnitSnapshot;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.store.jdbc.JdbcStores;

/** Random histories of units in a file that is closed and opened again in between. */
class StoredUnitsProperties {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 12;
  private static final int CHANGES = 30;
  private static final int DUE = 1000;
  private static final String PARTY = "party";

  private final List<Path> folders = new ArrayList<>();
  private LocalDate today = START;

  @Property(tries = 8)
  void a_stored_register_is_the_forest_in_memory_on_every_day(@ForAll Random random)
      throws IOException {
    today = START.plusDays(DAYS / 2);
    Path file = file();
    UnitForest forest = UnitForest.empty();
    for (int i = 0; i < CHANGES; i++) {
      UnitChange change = change(random);
      try (Governance governance = open(file)) {
        var decision = units(governance).change(new ChangeUnits("change-" + i, List.of(change)));
        Decision<UnitForest> expected = forest.apply(List.of(change));
        assertThat(decision.isAccepted()).as("%s", change).isEqualTo(expected.isAccepted());
        if (expected instanceof Decision.Accepted<UnitForest> accepted) {
          forest = accepted.state();
          assertThat(((Decision.Accepted<?>) decision).facts()).isEqualTo(accepted.facts());
        } else {
          assertThat(((Decision.Rejected<?>) decision).reasons())
              .isEqualTo(((Decision.Rejected<?>) expected).reasons());
        }
      }
    }
    try (Governance governance = open(file)) {
      assertSame(units(governance).forest(), forest);
    }
    while (today.isBefore(START.plusDays(DAYS))) {
      today = today.plusDays(1);
      try (Governance governance = open(file)) {
        governance.runDue(DUE);
        assertPaths(units(governance), forest);
      }
    }
  }

  @Property(tries = 20)
  void a_whole_history_is_registered_as_it_is(@ForAll Random random) throws IOException {
    today = START.plusDays(DAYS / 2);
    UnitForest forest = UnitForest.empty();
    for (int i = 0; i < CHANGES * 2; i++) {
      if (forest.apply(List.of(change(random))) instanceof Decision.Accepted<UnitForest> accepted) {
        forest = accepted.state();
      }
    }
    List<UnitLife> lives = forest.lives();
    if (lives.isEmpty()) {
      return; // every change was refused; nothing to register
    }
    try (Governance governance = open(file())) {
      var command = new RegisterHistory("all", lives, new TreeMap<>(), forest.successions());

      assertThat(units(governance).registerHistory(command)).isInstanceOf(Decision.Accepted.class);
      assertThat(units(governance).registerHistory(command).isAccepted()).isTrue();

      assertSame(units(governance).forest(), forest);
      assertPaths(units(governance), forest);
      var again = new RegisterHistory("again", lives, new TreeMap<>(), List.of());
      assertThat(((Decision.Rejected<?>) units(governance).registerHistory(again)).reasons())
          .hasSizeGreaterThanOrEqualTo(lives.size());
    }
  }

  /** Equal unit by unit, and on every day what following parent pointers gives. */
  private static void assertSame(UnitForest stored, UnitForest forest) {
    assertThat(stored.lives()).isEqualTo(forest.lives());
    assertThat(stored.successions()).containsExactlyInAnyOrderElementsOf(forest.successions());
    for (String hierarchy : List.of(Units.REGISTER, PARTY)) {
      for (int day = 0; day <= DAYS; day++) {
        LocalDate on = START.plusDays(day);
        Map<String, String> parents = new TreeMap<>();
        for (UnitLife life : forest.lives()) {
          life.place(hierarchy).at(on).ifPresent(place -> parents.put(life.id(), place.parent()));
        }
        UnitSnapshot there = stored.at(hierarchy, on);
        assertThat(there.size()).isEqualTo(parents.size());
        for (int at = 0; at < there.size(); at++) {
          List<String> above = new ArrayList<>();
          for (String up = parents.get(there.id(at)); !up.isEmpty(); up = parents.get(up)) {
            above.add(0, up);
          }
          assertThat(java.util.Arrays.stream(there.ancestors(at)).mapToObj(there::id))
              .containsExactlyElementsOf(above);
        }
      }
    }
  }

  private void assertPaths(Units units, UnitForest forest) {
    UnitSnapshot there = forest.at(Units.REGISTER, today);
    for (int at = 0; at < there.size(); at++) {
      StringBuilder path = new StringBuilder();
      for (int above : there.ancestors(at)) {
        path.append(there.id(above)).append('/');
      }
      assertThat(units.find(there.id(at)).map(RegisteredUnit::path))
          .hasValue(path.append(there.id(at)).append('/').toString());
    }
  }

  private static UnitChange change(Random random) {
    List<String> ids = List.of("a", "b", "c", "d", "e", "f");
    String unit = ids.get(random.nextInt(ids.size()));
    String other = ids.get(random.nextInt(ids.size()));
    String parent = random.nextInt(3) == 0 ? "" : other;
    String hierarchy = random.nextInt(4) == 0 ? PARTY : Units.REGISTER;
    LocalDate day = START.plusDays(random.nextInt(DAYS));
    UnitPlace place = new UnitPlace(parent, 1 + random.nextInt(4));
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> new UnitChange.Add(unit, unit, "n", hierarchy, place, day);
      case 4 -> new UnitChange.Rename(unit, "n" + random.nextInt(9), day);
      case 5 -> new UnitChange.Recode(unit, other, day);
      case 6 -> new UnitChange.Move(unit, hierarchy, parent, day);
      case 7 -> new UnitChange.Join(unit, hierarchy, place, day);
      case 8 ->
          new UnitChange.Split(
              unit,
              List.of(
                  new UnitChange.Part(unit, "p", Fraction.of(1, 3), List.of()),
                  new UnitChange.Part(other, "p", Fraction.of(2, 3), List.of())),
              day);
      case 9 -> new UnitChange.Merge(List.of(unit, other), unit, "m", day);
      case 10 -> new UnitChange.Close(unit, day);
      default -> new UnitChange.Reopen(unit, day);
    };
  }

  private Path file() throws IOException {
    Path folder = Files.createTempDirectory("units");
    folders.add(folder);
    return folder.resolve("town.db");
  }

  @AfterProperty
  void cleanUp() throws IOException {
    for (Path folder : folders) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private Governance open(Path file) {
    return Governance.builder()
        .store(JdbcStores.sqlite(file))
        .policy(new Anybody())
        .clock(Clock.fixed(today.atTime(1, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .build();
  }

  private static Units units(Governance governance) {
    return governance.as(Actor.of("clerk")).units();
  }

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
