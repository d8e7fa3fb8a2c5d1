package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What a list with days and successors says about units through time. Immutable.
 *
 * <p>A unit that a successor of an ended unit went into on or before that day takes its place, so
 * that no figure is carried to a unit that is gone already.
 *
 * @since 0.1
 */
public final class UnitHistory {
  private final Map<String, List<UnitPeriod>> periods;
  private final List<Succession> successions;

  private UnitHistory(Map<String, List<UnitPeriod>> periods, List<Succession> successions) {
    this.periods = periods;
    this.successions = successions;
  }

  /**
   * Reads a list.
   *
   * @param periods the days on which a row holds
   * @param successors what a row went into when it ended; empty for nothing
   * @throws InvalidInput {@code GOV-UNI-012} when units follow each other in a circle
   */
  public static UnitHistory of(
      List<UnitRow> rows,
      IntFunction<UnitPeriod> periods,
      IntFunction<SortedMap<String, Fraction>> successors) {
    Map<String, List<UnitPeriod>> byUnit = new HashMap<>();
    Map<String, SortedMap<LocalDate, SortedMap<String, Fraction>>> ends = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      String unit = rows.get(row).code();
      byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(periods.apply(row));
      if (!successors.apply(row).isEmpty()) {
        ends.computeIfAbsent(unit, key -> new TreeMap<>())
            .put(periods.apply(row).to(), successors.apply(row));
      }
    }
    return new UnitHistory(byUnit, new Chains(byUnit, ends).successions());
  }

  /** Whether a unit exists on a day. */
  public boolean exists(String unit, LocalDate day) {
    return Chains.exists(periods, unit, day);
  }

  /** Carries figures between days. */
  public Reaggregation reaggregation() {
    return Reaggregation.of(successions, this::exists);
  }

  /** What went into what, by day. */
  public List<Succession> successions() {
    return successions;
  }

  /** Follows successors that are gone to theirs. */
  private record Chains(
      Map<String, List<UnitPeriod>> periods,
      Map<String, SortedMap<LocalDate, SortedMap<String, Fraction>>> ends) {

    static boolean exists(Map<String, List<UnitPeriod>> periods, String unit, LocalDate day) {
      return periods.getOrDefault(unit, List.of()).stream().anyMatch(span -> span.contains(day));
    }

    List<Succession> successions() {
      SortedMap<LocalDate, SortedMap<String, SortedMap<String, Fraction>>> days = new TreeMap<>();
      ends.forEach(
          (unit, byDay) ->
              byDay.forEach(
                  (day, shares) -> {
                    SortedMap<String, Fraction> heirs = new TreeMap<>();
                    Set<String> path = new HashSet<>(Set.of(unit));
                    shares.forEach((heir, share) -> follow(heir, share, day, path, heirs));
                    days.computeIfAbsent(day, key -> new TreeMap<>()).put(unit, heirs);
                  }));
      return days.entrySet().stream()
          .map(day -> new Succession(day.getKey(), day.getValue()))
          .toList();
    }

    private void follow(
        String unit,
        Fraction share,
        LocalDate day,
        Set<String> path,
        SortedMap<String, Fraction> heirs) {
      SortedMap<LocalDate, SortedMap<String, Fraction>> gone =
          ends.getOrDefault(unit, new TreeMap<>()).headMap(day.plusDays(1));
      boolean isToCome =
          periods.getOrDefault(unit, List.of()).stream().anyMatch(span -> span.to().isAfter(day));
      if (isToCome || gone.isEmpty()) {
        heirs.merge(unit, share, Fraction::plus);
        return;
      }
      if (!path.add(unit)) {
        throw InvalidInput.of("GOV-UNI-012", unit, "a unit that follows itself", "an end to it");
      }
      gone.getOrDefault(gone.lastKey(), new TreeMap<>())
          .forEach((heir, part) -> follow(heir, share.times(part), day, path, heirs));
      path.remove(unit);
    }
  }
}
