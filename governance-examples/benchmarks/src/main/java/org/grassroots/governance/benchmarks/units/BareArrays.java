package org.grassroots.governance.benchmarks.units;

import java.util.Arrays;

/** Nothing but pre-order arrays: what a machine can do. */
final class BareArrays {
  private final int[] parents;
  private final int[] ends;
  private final int[] sources;

  BareArrays(int[] pointers) {
    int size = pointers.length;
    int[] first = new int[size];
    int[] next = new int[size];
    int[] positions = new int[size];
    Arrays.fill(first, -1);
    int root = -1;
    for (int unit = size - 1; unit >= 0; unit--) {
      int parent = pointers[unit];
      if (parent < 0) {
        next[unit] = root;
        root = unit;
      } else {
        next[unit] = first[parent];
        first[parent] = unit;
      }
    }
    parents = new int[size];
    ends = new int[size];
    sources = new int[size];
    int position = 0;
    int unit = root;
    while (unit >= 0) {
      positions[unit] = position;
      parents[position] = pointers[unit] < 0 ? -1 : positions[pointers[unit]];
      sources[position++] = unit;
      int following = first[unit];
      while (following < 0) {
        following = next[unit];
        if (following < 0) {
          if (pointers[unit] < 0) {
            break;
          }
          unit = pointers[unit];
        }
      }
      unit = following;
    }
    for (int at = size - 1; at >= 0; at--) {
      ends[at] = Math.max(ends[at], at + 1);
      if (parents[at] >= 0) {
        ends[parents[at]] = Math.max(ends[parents[at]], ends[at]);
      }
    }
  }

  long[] sums(long[] own) {
    long[] sums = own.clone();
    for (int at = sums.length - 1; at > 0; at--) {
      if (parents[at] >= 0) {
        sums[parents[at]] += sums[at];
      }
    }
    return sums;
  }

  int source(int position) {
    return sources[position];
  }

  int end(int position) {
    return ends[position];
  }
}
