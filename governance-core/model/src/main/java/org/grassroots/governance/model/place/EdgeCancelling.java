package org.grassroots.governance.model.place;

import java.util.Arrays;

/** Takes pairs of opposite edges out of a hash table with open addresses. */
final class EdgeCancelling {
  private static final int FREE = -1;
  private static final int GONE = -2;

  private final RingChains chains;
  private final int[] slots;
  private int doubtful;

  EdgeCancelling(RingChains chains) {
    this.chains = chains;
    this.slots = new int[Math.max(2, Integer.highestOneBit(chains.size()) * 4)];
    Arrays.fill(slots, FREE);
    for (int edge = 0; edge < chains.size(); edge++) {
      if (chains.isEdge(edge) && chains.isDoubtful(edge)) {
        doubtful++;
      } else if (chains.isEdge(edge)) {
        put(edge);
      }
    }
  }

  private void put(int edge) {
    int mask = slots.length - 1;
    int hash = chains.hash(edge);
    int slot = (hash ^ hash >>> 15) & mask;
    int free = FREE;
    while (slots[slot] != FREE) {
      if (slots[slot] == GONE) {
        free = free == FREE ? slot : free;
      } else if (chains.isReverse(slots[slot], edge)) {
        slots[slot] = GONE;
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[free == FREE ? slot : free] = edge;
  }

  OpenEdges left() {
    int[] edges = new int[(int) Arrays.stream(slots).filter(slot -> slot >= 0).count() + doubtful];
    int used = 0;
    for (int slot : slots) {
      if (slot >= 0) {
        edges[used++] = slot;
      }
    }
    for (int edge = 0; doubtful > 0 && edge < chains.size(); edge++) {
      if (chains.isEdge(edge) && chains.isDoubtful(edge)) {
        edges[used++] = edge;
      }
    }
    Arrays.sort(edges);
    double[] ends = new double[4 * edges.length];
    int[] owners = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      chains.copy(edges[i], ends, 4 * i);
      owners[i] = chains.owner(edges[i]);
    }
    return new OpenEdges(ends, owners);
  }
}
