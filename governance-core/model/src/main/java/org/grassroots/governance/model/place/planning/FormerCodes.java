package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives the grids of a revised plan their codes: a former code stays with the grid that holds most
 * of its weight, new grids are numbered on.
 */
final class FormerCodes {
  private FormerCodes() {}

  /** The code of each grid. */
  static String[] of(PlanningMap map, int[] gridOf, int grids, List<String> before) {
    String[] codes = new String[grids];
    Set<String> used = new TreeSet<>(before);
    Set<String> given = new TreeSet<>();
    for (Share share : shares(map, gridOf, before)) {
      if (codes[share.grid] == null && given.add(share.code)) {
        codes[share.grid] = share.code;
      }
    }
    String[] fresh = GridCodes.of(map, gridOf, grids);
    for (int g = 0; g < grids; g++) {
      if (codes[g] == null) {
        codes[g] = next(fresh[g], used);
        used.add(codes[g]);
      }
    }
    return codes;
  }

  /** The largest first; ties by code, then by grid. */
  private static Collection<Share> shares(PlanningMap map, int[] gridOf, List<String> before) {
    Map<String, Map<Integer, Share>> shares = new TreeMap<>();
    for (int i = 0; i < gridOf.length; i++) {
      String code = before.get(i);
      if (!code.isEmpty()) {
        int grid = gridOf[i];
        Share share =
            shares
                .computeIfAbsent(code, key -> new TreeMap<>())
                .computeIfAbsent(grid, key -> new Share(code, grid));
        share.weight += map.units().get(i).weight();
        share.units++;
      }
    }
    List<Share> sorted = new ArrayList<>();
    shares.values().forEach(byGrid -> sorted.addAll(byGrid.values()));
    sorted.sort(
        Comparator.comparingLong((Share share) -> -share.weight)
            .thenComparingInt(share -> -share.units)
            .thenComparing(share -> share.code)
            .thenComparingInt(share -> share.grid));
    return sorted;
  }

  /** The first free number after the highest among codes that begin alike. */
  private static String next(String fresh, Set<String> used) {
    int digits = digits(fresh);
    String prefix = fresh.substring(0, fresh.length() - digits);
    long highest = 0;
    int usual = 0;
    for (String code : used) {
      String tail = code.startsWith(prefix) ? code.substring(prefix.length()) : "";
      if (!tail.isEmpty() && tail.length() < 10 && digits(tail) == tail.length()) {
        highest = Math.max(highest, Long.parseLong(tail));
        usual = Math.max(usual, tail.length());
      }
    }
    String number = String.valueOf(highest + 1);
    return prefix
        + "0".repeat(Math.max(0, (usual > 0 ? usual : digits) - number.length()))
        + number;
  }

  private static int digits(String code) {
    int digits = 0;
    while (digits < code.length()) {
      char c = code.charAt(code.length() - 1 - digits);
      if (c < '0' || c > '9') {
        break;
      }
      digits++;
    }
    return digits;
  }

  /** How much of a former grid is in a new one. */
  private static final class Share {
    private final String code;
    private final int grid;
    private long weight;
    private int units;

    Share(String code, int grid) {
      this.code = code;
      this.grid = grid;
    }
  }
}
