package org.grassroots.governance.benchmarks.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grassroots.governance.model.unit.UnitRow;

/** A made-up country of the size of China: 660,000 units on five levels, sorted by code. */
final class Country {
  private static final int[] SIZES = {31, 333, 2_844, 38_602, 618_190};
  private static final int[] DIGITS = {2, 4, 6, 9, 12};
  private static final long SEED = 42;

  private final List<String> ids = new ArrayList<>();
  private final int[] parents;
  private final int[] levels;
  private final long[] own;

  Country() {
    List<List<String>> tables = new ArrayList<>();
    Random random = new Random(SEED);
    for (int level = 0; level < SIZES.length; level++) {
      tables.add(level == 0 ? roots() : below(tables.get(level - 1), level, random));
    }
    tables.forEach(ids::addAll);
    ids.sort(String::compareTo);
    parents = new int[ids.size()];
    levels = new int[ids.size()];
    own = random.longs(ids.size(), 0, 2_000).toArray();
    int[] last = new int[SIZES.length];
    for (int i = 0; i < parents.length; i++) {
      int level = 0;
      while (DIGITS[level] != ids.get(i).length()) {
        level++;
      }
      levels[i] = level + 1;
      last[level] = i;
      parents[i] = level == 0 ? -1 : last[level - 1];
    }
  }

  private static List<String> roots() {
    List<String> roots = new ArrayList<>();
    for (int i = 0; i < SIZES[0]; i++) {
      roots.add(String.valueOf(11 + i));
    }
    return roots;
  }

  /** Every parent has a child; the rest fall by chance. */
  private static List<String> below(List<String> above, int level, Random random) {
    int width = DIGITS[level] - DIGITS[level - 1];
    int[] counts = new int[above.size()];
    for (int i = 0; i < SIZES[level]; i++) {
      int parent = i < counts.length ? i : random.nextInt(counts.length);
      counts[parent]++;
    }
    List<String> below = new ArrayList<>();
    for (int parent = 0; parent < counts.length; parent++) {
      for (int child = 1; child <= counts[parent]; child++) {
        String number = String.valueOf(child);
        below.add(above.get(parent) + "0".repeat(width - number.length()) + number);
      }
    }
    return below;
  }

  int size() {
    return parents.length;
  }

  List<String> ids() {
    return ids;
  }

  int[] parents() {
    return parents;
  }

  long[] own() {
    return own;
  }

  int level(int unit) {
    return levels[unit];
  }

  List<UnitRow> rows() {
    List<UnitRow> rows = new ArrayList<>(parents.length);
    for (int i = 0; i < parents.length; i++) {
      String parent = parents[i] < 0 ? "" : ids.get(parents[i]);
      rows.add(new UnitRow(ids.get(i), ids.get(i), levels[i], parent));
    }
    return rows;
  }

  /** The unit of a level whose subtree is nearest to a size, and not under a given one. */
  int subtree(int level, int wanted, int notUnder) {
    int[] sizes = new int[parents.length];
    boolean[] isUnder = new boolean[parents.length];
    for (int i = parents.length - 1; i >= 0; i--) {
      sizes[i]++;
      if (parents[i] >= 0) {
        sizes[parents[i]] += sizes[i];
      }
    }
    int best = -1;
    for (int i = 0; i < parents.length; i++) {
      isUnder[i] = i == notUnder || (parents[i] >= 0 && isUnder[parents[i]]);
      boolean isCandidate = levels[i] == level && !isUnder[i];
      if (isCandidate
          && (best < 0 || Math.abs(sizes[i] - wanted) < Math.abs(sizes[best] - wanted))) {
        best = i;
      }
    }
    return best;
  }
}
