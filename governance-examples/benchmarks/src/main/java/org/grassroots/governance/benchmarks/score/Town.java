package org.grassroots.governance.benchmarks.score;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.grassroots.governance.formats.assessment.SchemeReader;
import org.grassroots.governance.model.assessment.column.Columns;
import org.grassroots.governance.model.assessment.column.Figures;
import org.grassroots.governance.model.assessment.scheme.Scheme;

/**
 * Made-up units with 60 indicators of two decimals, 2 in 100 cells missing, a bonus for one in ten
 * and a veto for one in 500; and the scheme they are scored by: goalposts, every third indicator
 * counting down, weighted means in 12 groups and 4 dimensions, the weights of missing figures given
 * to the others, points, bonus, limits, veto, bands, ranks.
 */
final class Town {
  static final int INDICATORS = 60;
  static final int GROUPS = 12;
  static final int DIMENSIONS = 4;
  static final int IN_GROUP = INDICATORS / GROUPS;
  static final int IN_DIMENSION = GROUPS / DIMENSIONS;
  static final int[] LIMITS = {55, 50, 45};
  private static final int HUNDREDTHS = 100;
  private static final int SPAN = 100;
  private static final double MISSING = 0.02;
  private static final int BONUS_IN = 10;
  private static final int VETO_IN = 500;

  final double[][] cells = new double[INDICATORS][];
  final double[] bonus;
  final double[] grave;

  Town(int units) {
    bonus = new double[units];
    grave = new double[units];
    for (int k = 0; k < INDICATORS; k++) {
      cells[k] = new double[units];
      SplittableRandom random = new SplittableRandom(k);
      for (int i = 0; i < units; i++) {
        int hundredths = random.nextInt((SPAN + k) * HUNDREDTHS + 1);
        cells[k][i] =
            random.nextDouble() < MISSING
                ? Double.NaN
                : (lower(k) * HUNDREDTHS + hundredths) / (double) HUNDREDTHS;
      }
    }
    SplittableRandom random = new SplittableRandom(INDICATORS);
    for (int i = 0; i < units; i++) {
      bonus[i] = random.nextInt(BONUS_IN) == 0 ? random.nextInt(501) / (double) HUNDREDTHS : 0;
      grave[i] = random.nextInt(VETO_IN) == 0 ? 1 : 0;
    }
  }

  int units() {
    return bonus.length;
  }

  static int lower(int indicator) {
    return indicator * 10;
  }

  static int upper(int indicator) {
    return lower(indicator) + SPAN + indicator;
  }

  static boolean isDown(int indicator) {
    return indicator % 3 == 2;
  }

  static int weight(int indicator) {
    return 1 + indicator * 7 % 5;
  }

  static int groupWeight(int group) {
    return 1 + group * 3 % 4;
  }

  static int dimensionWeight(int dimension) {
    return DIMENSIONS - dimension;
  }

  static Scheme scheme() {
    StringBuilder columns = new StringBuilder("bonus, grave");
    StringBuilder tree = new StringBuilder();
    for (int d = 0; d < DIMENSIONS; d++) {
      tree.append("  - {id: d").append(d).append(", weight: ").append(dimensionWeight(d));
      tree.append(", missing: skip, children: [\n");
      for (int g = d * IN_DIMENSION; g < (d + 1) * IN_DIMENSION; g++) {
        tree.append("    {id: g").append(g).append(", weight: ").append(groupWeight(g));
        tree.append(", missing: skip, children: [\n");
        for (int k = g * IN_GROUP; k < (g + 1) * IN_GROUP; k++) {
          columns.append(", i").append(k);
          tree.append("      ").append(leaf(k)).append(",\n");
        }
        tree.append("    ]},\n");
      }
      tree.append("  ]}\n");
    }
    return SchemeReader.read(
        """
        scheme: town
        from: 2026-01-01
        subject: unit
        data: {id: unit, indicators: [%s]}
        publish: {decimals: 2}
        root:
          id: score
          missing: skip
          children:
        %s
          steps:
          - points: 100
          - bonus: {id: extra, items: [{id: praise, amount: bonus, cap: 5}]}
          - clip: {from: 0, to: 100}
        vetoes: [{id: accident, when: grave > 0, effect: zero, until: 2030-01-01}]
        bands: {list: [{id: A, from: 55}, {id: B, from: 50}, {id: C, from: 45}, {id: D}]}
        """
            .formatted(columns, tree.toString().indent(2)),
        "town.yaml");
  }

  private static String leaf(int k) {
    return "{id: n%d, weight: %d, value: i%d, direction: %s, steps: [{goalposts: {lower: %d, upper: %d}}]}"
        .formatted(
            k,
            weight(k),
            k,
            isDown(k) ? "lower-is-better" : "higher-is-better",
            lower(k),
            upper(k));
  }

  /** The same as our columns; nothing is copied. */
  Columns columns() {
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (int k = 0; k < INDICATORS; k++) {
      figures.put("i" + k, Figures.of(cells[k], 2));
    }
    figures.put("bonus", Figures.of(bonus, 2));
    figures.put("grave", Figures.of(grave, 0));
    return Columns.of(ids(), figures, Map.of());
  }

  private List<String> ids() {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return "u" + index;
      }

      @Override
      public int size() {
        return units();
      }
    };
  }
}
