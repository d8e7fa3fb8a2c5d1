package org.grassroots.governance.model.unit;

import java.util.Arrays;

/** Puts places in the order of their ids: a merge sort of whole numbers that uses sorted runs. */
final class IdOrder {
  private final String[] ids;
  private int[] from;
  private int[] to;

  private IdOrder(String[] ids) {
    this.ids = ids;
    this.from = new int[ids.length];
    this.to = new int[ids.length];
    Arrays.setAll(from, place -> place);
  }

  /** The places of ids, sorted by id; equal ids stay in their order. */
  static int[] of(String[] ids) {
    IdOrder order = new IdOrder(ids);
    int[] starts = order.runs();
    while (starts.length > 2) {
      starts = order.mergePairs(starts);
    }
    return order.from;
  }

  /** Where each ascending run starts, and behind the last where it ends. */
  private int[] runs() {
    int[] starts = new int[ids.length + 1];
    int count = ids.length == 0 ? 0 : 1;
    for (int place = 1; place < ids.length; place++) {
      if (ids[place - 1].compareTo(ids[place]) > 0) {
        starts[count++] = place;
      }
    }
    starts[count] = ids.length;
    return Arrays.copyOf(starts, count + 1);
  }

  private int[] mergePairs(int[] starts) {
    int runs = starts.length - 1;
    int[] merged = new int[(runs + 1) / 2 + 1];
    for (int run = 0; run < runs; run += 2) {
      int middle = starts[run + 1];
      int end = run + 1 < runs ? starts[run + 2] : middle;
      merge(starts[run], middle, end);
      merged[run / 2 + 1] = end;
    }
    int[] done = to;
    to = from;
    from = done;
    return merged;
  }

  private void merge(int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int at = start; at < end; at++) {
      boolean isLeft =
          right == end || (left < middle && ids[from[left]].compareTo(ids[from[right]]) <= 0);
      to[at] = isLeft ? from[left++] : from[right++];
    }
  }
}
