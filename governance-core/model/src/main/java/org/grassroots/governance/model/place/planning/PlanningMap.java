package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The units of a town, the links between them, and bridges over gaps. Units are kept in the order
 * of their ids, so that the order in which they came does not matter. Immutable.
 *
 * @since 0.1
 */
public final class PlanningMap {
  /** One link in so many may lead over a gap where units still count as tiling the ground. */
  private static final int FEW_APART = 10;

  private final List<PlanningUnit> units;
  private final List<UnitLink> links;
  private final List<UnitLink> bridges;
  private final int[] given;

  private PlanningMap(
      List<PlanningUnit> units, List<UnitLink> links, List<UnitLink> bridges, int[] given) {
    this.units = units;
    this.links = links;
    this.bridges = bridges;
    this.given = given;
  }

  /**
   * A map.
   *
   * @param units at least one, each id once
   * @param links positions are those of {@code units}; a pair that comes twice counts once
   * @param bridges the nearest ways between pieces; used only where a piece cannot stand alone
   * @throws InvalidInput {@code GOV-PLN-001} when there is no unit, {@code GOV-PLN-002} for each
   *     blank id, {@code GOV-PLN-003} for each id that comes twice, {@code GOV-PLN-004} for each
   *     weight below 0, {@code GOV-PLN-005} for each link to a unit that does not exist or to
   *     itself
   */
  public static PlanningMap of(
      List<PlanningUnit> units, List<UnitLink> links, List<UnitLink> bridges) {
    List<Fault> faults = new ArrayList<>();
    if (units.isEmpty()) {
      faults.add(Fault.of("GOV-PLN-001", "units", "", "at least one unit"));
    }
    Integer[] order = order(units);
    check(units, order, faults);
    checkEnds(links, "links", units.size(), faults);
    checkEnds(bridges, "bridges", units.size(), faults);
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    int[] place = new int[units.size()];
    int[] given = new int[units.size()];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
      given[i] = order[i];
    }
    return new PlanningMap(
        Arrays.stream(given).mapToObj(units::get).toList(),
        sorted(links, place),
        sorted(bridges, place),
        given);
  }

  private static Integer[] order(List<PlanningUnit> units) {
    Integer[] order = new Integer[units.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> units.get(i).id()));
    return order;
  }

  private static void check(List<PlanningUnit> units, Integer[] order, List<Fault> faults) {
    for (int i = 0; i < units.size(); i++) {
      PlanningUnit unit = units.get(i);
      if (unit.id().isBlank()) {
        faults.add(Fault.of("GOV-PLN-002", "units[" + i + "]", "", "an id"));
      }
      if (unit.weight() < 0) {
        faults.add(Fault.of("GOV-PLN-004", "units[" + i + "]", unit.weight() + "", "at least 0"));
      }
    }
    for (int i = 1; i < order.length; i++) {
      String id = units.get(order[i]).id();
      if (!id.isBlank() && id.equals(units.get(order[i - 1]).id())) {
        String where = "units[" + order[i] + "]";
        faults.add(Fault.of("GOV-PLN-003", where, id, "an id no other unit has"));
      }
    }
  }

  private static void checkEnds(List<UnitLink> links, String name, int units, List<Fault> faults) {
    for (int i = 0; i < links.size(); i++) {
      UnitLink link = links.get(i);
      if (Math.min(link.a(), link.b()) < 0
          || Math.max(link.a(), link.b()) >= units
          || link.a() == link.b()) {
        String found = link.a() + "," + link.b();
        String wanted = "two different positions from 0 to " + (units - 1);
        faults.add(Fault.of("GOV-PLN-005", name + "[" + i + "]", found, wanted));
      }
    }
  }

  /** Smaller end first, sorted, each pair once: the one with the longer border. */
  private static List<UnitLink> sorted(List<UnitLink> links, int[] place) {
    List<UnitLink> sorted = new ArrayList<>(links.size());
    for (UnitLink link : links) {
      int a = place[link.a()];
      int b = place[link.b()];
      sorted.add(
          new UnitLink(
              Math.min(a, b),
              Math.max(a, b),
              link.sharedM(),
              link.borderM(),
              link.barrier(),
              link.gapM()));
    }
    sorted.sort(
        Comparator.comparingInt(UnitLink::a)
            .thenComparingInt(UnitLink::b)
            .thenComparing(Comparator.comparingDouble(UnitLink::sharedM).reversed())
            .thenComparing(Comparator.comparingDouble(UnitLink::borderM).reversed())
            .thenComparingDouble(UnitLink::barrier)
            .thenComparingDouble(UnitLink::gapM));
    List<UnitLink> once = new ArrayList<>(sorted.size());
    for (UnitLink link : sorted) {
      UnitLink last = once.isEmpty() ? null : once.get(once.size() - 1);
      if (last == null || last.a() != link.a() || last.b() != link.b()) {
        once.add(link);
      }
    }
    return List.copyOf(once);
  }

  /** The units, in the order of their ids. */
  public List<PlanningUnit> units() {
    return units;
  }

  /** The links; their ends are positions in {@link #units()}. */
  public List<UnitLink> links() {
    return links;
  }

  /** The bridges; their ends are positions in {@link #units()}. */
  public List<UnitLink> bridges() {
    return bridges;
  }

  /** At which place of the given list the unit at this place of {@link #units()} came. */
  public int given(int place) {
    return given[place];
  }

  /** The sum of all weights. */
  public long weight() {
    long sum = 0;
    for (PlanningUnit unit : units) {
      sum = Math.addExact(sum, unit.weight());
    }
    return sum;
  }

  /** Whether units tile the ground, so that borders tell the shape of a grid. */
  boolean isTiled() {
    return areTiled(units, links);
  }

  /** Whether units tile the ground: few of their links lead over a gap. */
  public static boolean areTiled(List<PlanningUnit> units, List<UnitLink> links) {
    double border = 0;
    for (PlanningUnit unit : units) {
      border += unit.shape().perimeterM();
    }
    long apart = links.stream().filter(link -> link.borderM() == 0).count();
    return border > 0 && FEW_APART * apart <= links.size();
  }
}
