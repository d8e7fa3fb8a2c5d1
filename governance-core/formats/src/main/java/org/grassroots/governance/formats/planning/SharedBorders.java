package org.grassroots.governance.formats.planning;

import java.util.Arrays;
import java.util.List;

/**
 * How much border any two units share, from segments that both draw with the same two points. Each
 * segment is looked up once, so that it takes as long as there are points.
 */
final class SharedBorders {
  private static final int NONE = -1;

  private final double[] ends;
  private final int[] unit;
  private final int[] table;
  private final boolean[] isTaken;
  private int segments;
  private final PairLengths pairs = new PairLengths();

  private SharedBorders(List<Outline> outlines) {
    int count = 0;
    for (Outline outline : outlines) {
      for (double[] ring : outline.rings()) {
        count += ring.length / 2;
      }
    }
    this.ends = new double[4 * count];
    this.unit = new int[count];
    this.isTaken = new boolean[count];
    this.table = new int[Integer.highestOneBit(Math.max(8, count)) * 4];
    Arrays.fill(table, NONE);
    for (int i = 0; i < outlines.size(); i++) {
      Folds folds = Folds.of(outlines.get(i));
      for (double[] ring : outlines.get(i).rings()) {
        for (int p = 0; p + 3 < ring.length; p += 2) {
          if (!folds.holds(ring[p], ring[p + 1], ring[p + 2], ring[p + 3])) {
            add(i, ring[p], ring[p + 1], ring[p + 2], ring[p + 3]);
          }
        }
      }
    }
  }

  /** The lengths, by pair. */
  static PairLengths of(List<Outline> outlines) {
    return new SharedBorders(outlines).pairs;
  }

  /** Every segment is drawn from west to east, then from south to north. */
  private void add(int owner, double x1, double y1, double x2, double y2) {
    if (x1 == x2 && y1 == y2) {
      return;
    }
    if (x1 > x2 || (x1 == x2 && y1 > y2)) {
      add(owner, x2, y2, x1, y1);
      return;
    }
    int slot = slot(x1, y1, x2, y2);
    for (int at = table[slot]; at != NONE; at = table[slot]) {
      if (!isTaken[at] && unit[at] != owner && isSame(at, x1, y1, x2, y2)) {
        isTaken[at] = true;
        pairs.add(unit[at], owner, Metres.between(x1, y1, x2, y2));
        return;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = segments;
    unit[segments] = owner;
    ends[4 * segments] = x1;
    ends[4 * segments + 1] = y1;
    ends[4 * segments + 2] = x2;
    ends[4 * segments + 3] = y2;
    segments++;
  }

  private boolean isSame(int at, double x1, double y1, double x2, double y2) {
    return ends[4 * at] == x1
        && ends[4 * at + 1] == y1
        && ends[4 * at + 2] == x2
        && ends[4 * at + 3] == y2;
  }

  private int slot(double x1, double y1, double x2, double y2) {
    long hash = Double.doubleToLongBits(x1);
    hash = hash * 31 + Double.doubleToLongBits(y1);
    hash = hash * 31 + Double.doubleToLongBits(x2);
    hash = hash * 31 + Double.doubleToLongBits(y2);
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 33) & (table.length - 1);
  }
}
