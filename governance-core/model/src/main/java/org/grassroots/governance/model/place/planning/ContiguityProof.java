package org.grassroots.governance.model.place.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a finished plan from the map alone: which grids are in one piece. Shares nothing with the
 * search.
 */
final class ContiguityProof {
  private ContiguityProof() {}

  /** Whether each grid is in one piece over the links of the map and these bridges. */
  static boolean[] of(PlanningMap map, int[] gridOf, int grids, List<UnitLink> bridges) {
    List<List<Integer>> neighbours = new ArrayList<>();
    for (int i = 0; i < gridOf.length; i++) {
      neighbours.add(new ArrayList<>());
    }
    for (List<UnitLink> links : List.of(map.links(), bridges)) {
      for (UnitLink link : links) {
        if (gridOf[link.a()] == gridOf[link.b()]) {
          neighbours.get(link.a()).add(link.b());
          neighbours.get(link.b()).add(link.a());
        }
      }
    }
    int[] pieces = new int[grids];
    boolean[] isSeen = new boolean[gridOf.length];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < gridOf.length; i++) {
      if (isSeen[i]) {
        continue;
      }
      pieces[gridOf[i]]++;
      isSeen[i] = true;
      open.push(i);
      while (!open.isEmpty()) {
        for (int next : neighbours.get(open.pop())) {
          if (!isSeen[next]) {
            isSeen[next] = true;
            open.push(next);
          }
        }
      }
    }
    boolean[] isWhole = new boolean[grids];
    for (int g = 0; g < grids; g++) {
      isWhole[g] = pieces[g] == 1;
    }
    return isWhole;
  }
}
