package org.grassroots.governance.model.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Carries a figure from the units of one day to those of another, by the shares of successors.
 *
 * <p>Forward, what a unit has goes to its successors by their shares. Back, what a unit has goes to
 * all it came from, in proportion to the shares they gave it; a unit that was there before counts
 * for itself with a share of 1. Either way nothing is added or lost: the exact sums before and
 * after are equal. Immutable, safe for threads.
 *
 * @since 0.1
 */
public final class Reaggregation {
  private final List<Succession> successions;
  private final BiPredicate<String, LocalDate> exists;

  private Reaggregation(List<Succession> successions, BiPredicate<String, LocalDate> exists) {
    this.successions = successions;
    this.exists = exists;
  }

  /**
   * Carries by these successions.
   *
   * @param successions in any order of days; those of one day in the order they happened
   * @param exists whether a unit exists on a day
   */
  public static Reaggregation of(
      List<Succession> successions, BiPredicate<String, LocalDate> exists) {
    List<Succession> ordered = new ArrayList<>(successions);
    ordered.sort(Comparator.comparing(Succession::on)); // stable: the order of a day stays
    return new Reaggregation(List.copyOf(ordered), exists);
  }

  /**
   * Where the figure of each unit goes.
   *
   * @param units units that exist on {@code from}
   * @param from the day the figure is of; it may be the later one
   * @param to the day whose units are wanted
   * @return unit to the units of {@code to} with shares that make 1; a unit without a counterpart
   *     keeps what it has, though it does not exist on {@code to}
   */
  public SortedMap<String, SortedMap<String, Fraction>> shares(
      Set<String> units, LocalDate from, LocalDate to) {
    Map<String, Map<String, Fraction>> held = new HashMap<>();
    units.forEach(unit -> held.put(unit, new HashMap<>(Map.of(unit, Fraction.ONE))));
    if (from.isBefore(to)) {
      successions.stream()
          .filter(step -> step.on().isAfter(from) && !step.on().isAfter(to))
          .forEach(step -> replace(held, step.shares()));
    } else {
      back(held, to, from);
    }
    SortedMap<String, SortedMap<String, Fraction>> shares = new TreeMap<>();
    units.forEach(unit -> shares.put(unit, new TreeMap<>()));
    held.forEach(
        (holder, sources) ->
            sources.forEach(
                (source, share) -> at(shares, source).merge(holder, share, Fraction::plus)));
    return Collections.unmodifiableSortedMap(shares);
  }

  private static SortedMap<String, Fraction> at(
      SortedMap<String, SortedMap<String, Fraction>> shares, String unit) {
    return shares.computeIfAbsent(unit, key -> new TreeMap<>());
  }

  /** Moves at once what the givers hold. */
  private static <M extends Map<String, Fraction>> void replace(
      Map<String, Map<String, Fraction>> held, Map<String, M> moves) {
    record Taken(Map<String, Fraction> sources, Map<String, Fraction> heirs) {}
    List<Taken> taken = new ArrayList<>();
    moves.forEach(
        (unit, heirs) -> {
          Map<String, Fraction> sources = held.remove(unit);
          if (sources != null) {
            taken.add(new Taken(sources, heirs));
          }
        });
    for (Taken one : taken) {
      one.heirs()
          .forEach(
              (heir, share) -> {
                Map<String, Fraction> at = held.computeIfAbsent(heir, key -> new HashMap<>());
                one.sources()
                    .forEach((source, part) -> at.merge(source, part.times(share), Fraction::plus));
              });
    }
  }

  private void back(Map<String, Map<String, Fraction>> held, LocalDate to, LocalDate from) {
    List<Map<String, Map<String, Fraction>>> steps = new ArrayList<>();
    Set<String> arrived = new HashSet<>();
    LocalDate day = LocalDate.MIN;
    for (Succession step : successions) {
      if (!step.on().isAfter(to) || step.on().isAfter(from)) {
        continue;
      }
      if (!step.on().equals(day)) {
        arrived.clear();
        day = step.on();
      }
      steps.add(reversed(step, arrived));
      step.shares().values().forEach(shares -> arrived.addAll(shares.keySet()));
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      replace(held, steps.get(i));
    }
  }

  /** Heir to the units it came from, in proportion to what they gave. */
  private Map<String, Map<String, Fraction>> reversed(Succession step, Set<String> arrived) {
    Map<String, Map<String, Fraction>> origins = new HashMap<>();
    step.shares()
        .forEach(
            (unit, shares) ->
                shares.forEach(
                    (heir, share) ->
                        origins.computeIfAbsent(heir, key -> new HashMap<>()).put(unit, share)));
    origins.forEach(
        (heir, given) -> {
          boolean wasThere = exists.test(heir, step.on().minusDays(1)) || arrived.contains(heir);
          if (wasThere && !step.shares().containsKey(heir)) {
            given.put(heir, Fraction.ONE);
          }
          Fraction sum = given.values().stream().reduce(Fraction.ZERO, Fraction::plus);
          given.replaceAll((unit, share) -> share.dividedBy(sum));
        });
    return origins;
  }

  /**
   * Carries a figure.
   *
   * @param values the figure by unit; each exists on {@code from}
   * @param decimals digits after the point where a share has no finite decimal
   * @return the figure on the units of {@code to}; its sum is the sum of {@code values}
   */
  public Carried carry(Map<String, BigDecimal> values, LocalDate from, LocalDate to, int decimals) {
    SortedMap<String, SortedMap<String, Fraction>> shares = shares(values.keySet(), from, to);
    SortedMap<String, SortedMap<String, Fraction>> lost = new TreeMap<>();
    shares.forEach(
        (unit, heirs) -> {
          for (Map.Entry<String, Fraction> heir : heirs.entrySet()) {
            if (!exists.test(heir.getKey(), to)) {
              at(lost, unit).put(heir.getKey(), heir.getValue());
            }
          }
        });
    return new Carried(new Apportionment(values, shares, decimals).figures(), lost);
  }

  /**
   * A figure carried to another day.
   *
   * @param values by unit; the sum is that of what was carried
   * @param lost unit of the first day to those it ends in that do not exist on the other day, with
   *     shares; empty when every unit has a counterpart
   */
  public record Carried(
      SortedMap<String, BigDecimal> values, SortedMap<String, SortedMap<String, Fraction>> lost) {
    /** Copies the parts. */
    public Carried {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
    }
  }
}
