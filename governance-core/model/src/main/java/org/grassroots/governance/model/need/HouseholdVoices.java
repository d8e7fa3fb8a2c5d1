package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.CodePointOrder;
import org.grassroots.governance.model.shared.Percent;

/**
 * Counts what households name into the needs of their units. Each naming scores; a household counts
 * once in the share of a need, however often it names it. The order of the households never shows.
 * Not safe for threads.
 *
 * <p>Memory grows with the number of units and needs, not of households.
 *
 * @since 0.1
 */
public final class HouseholdVoices {
  private static final int SHARE_DECIMALS = 1;
  private static final Comparator<NamedNeed> ORDER =
      Comparator.comparing(NamedNeed::score)
          .reversed()
          .thenComparing(NamedNeed::need, CodePointOrder.INSTANCE);

  private final Map<String, Unit> units = new HashMap<>();

  /** No household yet. */
  public HouseholdVoices() {}

  /**
   * Adds one household.
   *
   * @param unit where it lives; may be blank, which is a unit of its own
   * @param namings what it names, in any order, the same need more than once if it did; empty when
   *     it names nothing
   */
  public void add(String unit, List<Naming> namings) {
    units.computeIfAbsent(unit, name -> new Unit()).add(namings);
  }

  /** The needs of each unit, by unit in code-point order. */
  public SortedMap<String, UnitNeeds> needs() {
    SortedMap<String, UnitNeeds> needs = new TreeMap<>(CodePointOrder.INSTANCE);
    units.forEach((name, unit) -> needs.put(name, unit.needs()));
    return Collections.unmodifiableSortedMap(needs);
  }

  private static final class Unit {
    private final Map<String, Tally> tallies = new HashMap<>();
    private long households;

    void add(List<Naming> namings) {
      households++;
      Set<String> named = new HashSet<>();
      for (Naming naming : namings) {
        Tally tally = tallies.computeIfAbsent(naming.need(), need -> new Tally());
        tally.score = tally.score.add(naming.score());
        tally.households += named.add(naming.need()) ? 1 : 0;
      }
    }

    UnitNeeds needs() {
      List<NamedNeed> top =
          tallies.entrySet().stream()
              .map(entry -> entry.getValue().need(entry.getKey(), households))
              .sorted(ORDER)
              .toList();
      return new UnitNeeds(households, top);
    }
  }

  private static final class Tally {
    private BigDecimal score = BigDecimal.ZERO;
    private long households;

    NamedNeed need(String name, long all) {
      return new NamedNeed(name, score, households, Percent.of(households, all, SHARE_DECIMALS));
    }
  }
}
