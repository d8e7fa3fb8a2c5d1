package org.grassroots.governance.formats.assessment;

import java.util.Arrays;

/** Notices ids that may have been there before, by eight bytes each; never misses one. */
final class SeenIds {
  private static final int FEWEST = 1 << 12;
  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private long[] hashes = new long[FEWEST];
  private int size;

  /** Whether it may have been there before. */
  boolean add(String id) {
    long hash = hash(id);
    boolean isNew = put(hashes, hash);
    size += isNew ? 1 : 0;
    if (size > hashes.length / 4 * 3) {
      long[] before = hashes;
      hashes = new long[before.length * 2];
      Arrays.stream(before).filter(each -> each != 0).forEach(each -> put(hashes, each));
    }
    return !isNew;
  }

  private static boolean put(long[] hashes, long hash) {
    int mask = hashes.length - 1;
    int place = (int) (hash >>> Integer.SIZE ^ hash) & mask;
    while (hashes[place] != 0) {
      if (hashes[place] == hash) {
        return false;
      }
      place = place + 1 & mask;
    }
    hashes[place] = hash;
    return true;
  }

  private static long hash(String id) {
    long hash = FIRST;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    hash = (hash ^ hash >>> 32) * PRIME;
    return hash == 0 ? 1 : hash;
  }
}
