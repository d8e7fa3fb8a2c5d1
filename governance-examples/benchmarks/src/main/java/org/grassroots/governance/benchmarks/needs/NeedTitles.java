package org.grassroots.governance.benchmarks.needs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Invented titles such as a town collects. Three in a hundred are an earlier one with one or two
 * letters changed, or with its first word moved to the end.
 */
final class NeedTitles {
  private static final List<String> THINGS =
      List.of(
          "street light",
          "manhole cover",
          "elevator",
          "water pipe",
          "waste bin",
          "parking space",
          "bus stop",
          "play ground",
          "fire exit",
          "power line",
          "footpath",
          "bicycle rack",
          "green belt",
          "noise barrier",
          "public toilet",
          "delivery locker",
          "security camera",
          "drain",
          "fence",
          "canteen for elders");
  private static final List<String> TROUBLES =
      List.of(
          "broken",
          "missing",
          "blocked",
          "leaking",
          "overflowing",
          "too dark",
          "needs repair",
          "should be added",
          "not cleaned",
          "dangerous for children",
          "out of service",
          "smells badly",
          "too crowded",
          "badly marked",
          "flooded after rain",
          "far too noisy");
  private static final int PLACES = 20_000;
  private static final int WORDS = 6_000;
  private static final int HOUSES = 400;
  private static final int FIRST_COPY = 1000;
  private static final double COPIES = 0.03;
  private static final double MOVED = 0.3;

  private final Random random;
  private final List<String> titles = new ArrayList<>();
  private final int[] copyOf;

  NeedTitles(int count, long seed) {
    random = new Random(seed);
    copyOf = new int[count];
    Arrays.fill(copyOf, -1);
    String[] places = names(PLACES);
    String[] words = names(WORDS);
    for (int i = 0; i < count; i++) {
      if (i > FIRST_COPY && random.nextDouble() < COPIES) {
        copyOf[i] = random.nextInt(i);
        titles.add(changed(titles.get(copyOf[i])));
      } else {
        titles.add(title(places, words));
      }
    }
  }

  /** The titles. */
  List<String> titles() {
    return titles;
  }

  /** The place of the title one was copied from; -1 for an original. */
  int copyOf(int title) {
    return copyOf[title];
  }

  private String title(String[] places, String[] words) {
    StringBuilder title =
        new StringBuilder()
            .append(any(THINGS))
            .append(' ')
            .append(any(TROUBLES))
            .append(" at ")
            .append(places[random.nextInt(PLACES)])
            .append(' ')
            .append(1 + random.nextInt(HOUSES))
            .append(',');
    for (int i = 0; i < 4; i++) {
      // few words are common, most are rare
      double u = random.nextDouble();
      title.append(' ').append(words[(int) (u * u * WORDS)]);
    }
    return title.toString();
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String changed(String title) {
    if (random.nextDouble() < MOVED) {
      int blank = title.indexOf(' ');
      return title.substring(blank + 1) + " " + title.substring(0, blank);
    }
    StringBuilder changed = new StringBuilder(title);
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      int at = random.nextInt(changed.length());
      if (changed.charAt(at) != ' ') {
        changed.setCharAt(at, (char) ('a' + random.nextInt(26)));
      }
    }
    return changed.toString();
  }

  private String[] names(int count) {
    String[] syllables = new String[120];
    for (int i = 0; i < syllables.length; i++) {
      syllables[i] =
          ""
              + "bcdfghjklmnpqrstvwxyz".charAt(i % 21)
              + "aeiou".charAt(i / 21 % 5)
              + (i % 3 == 0 ? "" : "" + "nlrskmg".charAt(i % 7));
    }
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      for (int s = 0; s < 2 + i % 3; s++) {
        name.append(syllables[random.nextInt(syllables.length)]);
      }
      names[i] = name.toString();
    }
    return names;
  }
}
