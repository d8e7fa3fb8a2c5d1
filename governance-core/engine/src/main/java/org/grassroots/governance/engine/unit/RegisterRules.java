package org.grassroots.governance.engine.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.grassroots.governance.model.unit.UnitHierarchy;

/**
 * What a register of units is held to.
 *
 * @param hierarchies the hierarchies of the region; empty when any name and any level is one
 * @param zone where days begin
 * @since 0.1
 */
public record RegisterRules(List<UnitHierarchy> hierarchies, ZoneId zone) {
  /** Copies the hierarchies. */
  public RegisterRules {
    hierarchies = List.copyOf(hierarchies);
  }

  /** The hierarchy in which registered units hang; empty when any level is one. */
  Optional<UnitHierarchy> register() {
    return hierarchies.stream().filter(each -> each.name().equals(Units.REGISTER)).findFirst();
  }

  /** The number of a level; how deep the unit is where the region tells no levels. */
  OptionalInt number(String level, int depth) {
    Optional<UnitHierarchy> known = register();
    return known.isEmpty() ? OptionalInt.of(depth) : known.get().number(level);
  }

  /** What a level is called; empty where the region tells no levels. */
  Optional<String> level(int number) {
    return register()
        .filter(known -> number >= 1 && number <= known.levels().size())
        .map(known -> known.levels().get(number - 1).name());
  }

  LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
