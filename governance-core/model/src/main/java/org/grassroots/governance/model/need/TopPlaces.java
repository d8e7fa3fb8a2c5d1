package org.grassroots.governance.model.need;

/**
 * The first few of a long list, in memory that depends on the few alone: by key descending, then by
 * age, the earliest first, then by place. Each place is offered once, in any order. Not for several
 * threads.
 *
 * @since 0.1
 */
public final class TopPlaces {
  private final long[] keys;
  private final long[] times;
  private final int[] places;
  private int count;

  /**
   * Nothing yet.
   *
   * @param limit how many are kept, from 1
   */
  public TopPlaces(int limit) {
    keys = new long[limit];
    times = new long[limit];
    places = new int[limit];
  }

  /**
   * Offers one.
   *
   * @param key the higher the earlier in the list
   * @param time among equal keys the lower the earlier
   * @param place among equal keys and times the lower the earlier
   */
  public void offer(long key, long time, int place) {
    if (count < keys.length) {
      put(count, key, time, place);
      count++;
      rise(count - 1);
    } else if (key >= keys[0] && isBefore(key, time, place, 0)) {
      put(0, key, time, place);
      sink(0);
    }
  }

  /** The places kept, the first of the list first. Nothing is kept afterwards. */
  public int[] take() {
    int[] order = new int[count];
    while (count > 0) {
      order[count - 1] = places[0];
      count--;
      put(0, keys[count], times[count], places[count]);
      sink(0);
    }
    return order;
  }

  private void put(int slot, long key, long time, int place) {
    keys[slot] = key;
    times[slot] = time;
    places[slot] = place;
  }

  /** Whether something comes before what a slot holds. The last of all is at the top, slot 0. */
  private boolean isBefore(long key, long time, int place, int slot) {
    if (key != keys[slot]) {
      return key > keys[slot];
    }
    return time != times[slot] ? time < times[slot] : place < places[slot];
  }

  private boolean isBefore(int slot, int other) {
    return isBefore(keys[slot], times[slot], places[slot], other);
  }

  private void rise(int from) {
    int slot = from;
    while (slot > 0 && isBefore((slot - 1) / 2, slot)) {
      swap(slot, (slot - 1) / 2);
      slot = (slot - 1) / 2;
    }
  }

  private void sink(int from) {
    int slot = from;
    while (2 * slot + 1 < count) {
      int child = 2 * slot + 1;
      if (child + 1 < count && isBefore(child, child + 1)) {
        child++;
      }
      if (!isBefore(slot, child)) {
        return;
      }
      swap(slot, child);
      slot = child;
    }
  }

  private void swap(int a, int b) {
    long key = keys[a];
    long time = times[a];
    int place = places[a];
    put(a, keys[b], times[b], places[b]);
    put(b, key, time, place);
  }
}
