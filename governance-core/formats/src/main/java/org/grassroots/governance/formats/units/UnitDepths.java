package org.grassroots.governance.formats.units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How deep units hang: 1 for a root, and for what hangs under nothing but a circle. */
final class UnitDepths {
  private static final int NONE = -1;

  private UnitDepths() {}

  static int[] of(List<UnitList.Row> rows) {
    Map<String, Integer> places = new HashMap<>(rows.size() * 2);
    for (int i = 0; i < rows.size(); i++) {
      places.putIfAbsent(rows.get(i).code(), i);
    }
    int[] parents =
        rows.stream().mapToInt(row -> places.getOrDefault(row.parent(), NONE)).toArray();
    int[] depths = new int[parents.length];
    int[] chain = new int[parents.length];
    for (int start = 0; start < parents.length; start++) {
      int length = 0;
      int at = start;
      while (at != NONE && depths[at] == 0) {
        depths[at] = NONE; // on the way: met again, it is a circle
        chain[length++] = at;
        at = parents[at];
      }
      int depth = at == NONE ? 0 : Math.max(0, depths[at]);
      while (length > 0) {
        depths[chain[--length]] = ++depth;
      }
    }
    return depths;
  }
}
