package org.grassroots.governance.engine.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Suggests the name that somebody who mistyped probably meant. */
final class Nearest {
  private Nearest() {}

  /** "Maybe 'x'?" for the nearest name, else the other advice. */
  static String advice(String typed, Collection<String> names, String otherwise) {
    return of(typed, names).map(name -> "Maybe '" + name + "'?").orElse(otherwise);
  }

  /** The nearest of the names, ties by name; empty when none is within a third of its length. */
  static Optional<String> of(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= Math.max(1, name.length() / 3))
        .min(
            Comparator.<String>comparingInt(name -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many single-character edits lie between the two. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int i = 0; i < one.length(); i++) {
      int diagonal = row[0];
      row[0] = i + 1;
      for (int column = 1; column < row.length; column++) {
        int replaced = diagonal + (one.charAt(i) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(diagonal, row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
