package org.grassroots.governance.model.need;

import java.util.List;

/** Finds the first text that had exactly the same n-grams; an open hash table of places. */
final class SameGrams {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final List<String> texts;
  private final long[] hashes;
  private final int[] table;
  private final TextGrams other = new TextGrams();

  SameGrams(List<String> texts) {
    this.texts = texts;
    this.hashes = new long[texts.size()];
    this.table = new int[Integer.highestOneBit(Math.max(1, texts.size())) * 4];
  }

  /** The earliest text with these grams, or this one; a text without grams is like no other. */
  int first(int text, TextGrams grams) {
    if (grams.size() == 0) {
      return text;
    }
    long hash = hash(grams);
    hashes[text] = hash;
    int slot = (int) (hash >>> 32) & table.length - 1;
    while (table[slot] != 0) {
      int candidate = table[slot] - 1;
      if (hashes[candidate] == hash && isSame(candidate, grams)) {
        return candidate;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = text + 1;
    return text;
  }

  private boolean isSame(int candidate, TextGrams grams) {
    other.read(texts.get(candidate));
    return other.size() == grams.size()
        && other.shared(grams.toArray(), grams.size()) == grams.size();
  }

  private static long hash(TextGrams grams) {
    long hash = 0;
    for (int i = 0; i < grams.size(); i++) {
      hash = (hash ^ grams.at(i)) * GOLDEN;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
