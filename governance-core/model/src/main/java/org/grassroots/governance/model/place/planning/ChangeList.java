package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What leads from the plan before to a new one: new grids first, then what moves, then what ends.
 */
final class ChangeList {
  private final PlanningMap map;
  private final List<String> before;
  private final List<String> after;
  private final Set<String> former;
  private final Set<String> present;

  ChangeList(PlanningMap map, List<String> before, List<String> after) {
    this.map = map;
    this.before = before;
    this.after = after;
    this.former = new HashSet<>(before);
    this.present = new HashSet<>(after);
  }

  /**
   * The changes, in order.
   *
   * @param gone codes of the plan before that no unit of the map has any more
   */
  List<PlanChange> changes(List<String> gone) {
    Map<String, Map<String, List<Integer>>> byTarget = flows(after, before);
    List<PlanChange> opening = new ArrayList<>();
    List<PlanChange> moving = new ArrayList<>();
    List<PlanChange> ending = new ArrayList<>();
    Map<String, String> host = hosts();
    byTarget.forEach(
        (to, sources) -> {
          boolean isOpen = former.contains(to);
          String parent = isOpen ? "" : largest(sources);
          sources.forEach(
              (from, units) -> {
                boolean isFirst = !isOpen && from.equals(parent);
                PlanChange.Kind kind = kind(from, to, isFirst, host);
                PlanChange change = new PlanChange(kind, from, to, units, weight(units));
                if (isFirst) {
                  opening.add(change);
                } else if (kind == PlanChange.Kind.MERGE) {
                  ending.add(change);
                } else {
                  moving.add(change);
                }
              });
        });
    List<PlanChange> all = new ArrayList<>(opening);
    all.addAll(moving);
    all.addAll(ending);
    gone.forEach(code -> all.add(new PlanChange(PlanChange.Kind.CLOSE, code, "", List.of(), 0)));
    return all;
  }

  /** Units that change, by the first code, then by the second. */
  private Map<String, Map<String, List<Integer>>> flows(List<String> first, List<String> second) {
    Map<String, Map<String, List<Integer>>> flows = new TreeMap<>();
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(second.get(i))) {
        flows
            .computeIfAbsent(first.get(i), key -> new TreeMap<>())
            .computeIfAbsent(second.get(i), key -> new ArrayList<>())
            .add(i);
      }
    }
    return flows;
  }

  /** Where most of each grid that ends goes. */
  private Map<String, String> hosts() {
    Map<String, String> hosts = new TreeMap<>();
    flows(before, after)
        .forEach(
            (from, targets) -> {
              if (!from.isEmpty() && !present.contains(from)) {
                hosts.put(from, largest(targets));
              }
            });
    return hosts;
  }

  /** The code with most weight; ties by units, then by code. */
  private String largest(Map<String, List<Integer>> units) {
    String best = "";
    long[] most = {-1, -1};
    for (Map.Entry<String, List<Integer>> entry : units.entrySet()) {
      long[] mine = {weight(entry.getValue()), entry.getValue().size()};
      if (java.util.Arrays.compare(mine, most) > 0) {
        best = entry.getKey();
        most = mine;
      }
    }
    return best;
  }

  private PlanChange.Kind kind(String from, String to, boolean isFirst, Map<String, String> host) {
    if (from.isEmpty()) {
      return isFirst ? PlanChange.Kind.OPEN : PlanChange.Kind.ADD;
    }
    if (isFirst) {
      return PlanChange.Kind.SPLIT;
    }
    return to.equals(host.get(from)) ? PlanChange.Kind.MERGE : PlanChange.Kind.MOVE;
  }

  private long weight(List<Integer> units) {
    long sum = 0;
    for (int unit : units) {
      sum += map.units().get(unit).weight();
    }
    return sum;
  }
}
