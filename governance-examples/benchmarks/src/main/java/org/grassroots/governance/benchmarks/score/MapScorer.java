package org.grassroots.governance.benchmarks.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one writes first: a map of boxed numbers a unit. */
final class MapScorer implements Scorer {
  private static final int MOST = 200_000;
  private final List<Map<String, Double>> rows = new ArrayList<>();

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public void load(Town town) {
    for (int unit = 0; unit < town.units(); unit++) {
      Map<String, Double> row = new HashMap<>();
      for (int k = 0; k < Town.INDICATORS; k++) {
        double figure = town.cells[k][unit];
        if (!Double.isNaN(figure)) {
          row.put("i" + k, figure);
        }
      }
      row.put("bonus", town.bonus[unit]);
      row.put("grave", town.grave[unit]);
      rows.add(row);
    }
  }

  @Override
  public Marks score() {
    Marks marks = new Marks(rows.size());
    for (int unit = 0; unit < rows.size(); unit++) {
      Map<String, Double> row = rows.get(unit);
      double sum = 0;
      double weight = 0;
      for (int d = 0; d < Town.DIMENSIONS; d++) {
        double dimension = dimension(d, row);
        sum += !Double.isNaN(dimension) ? Town.dimensionWeight(d) * dimension : 0;
        weight += !Double.isNaN(dimension) ? Town.dimensionWeight(d) : 0;
      }
      marks.put(
          unit,
          100 * sum / weight + Math.min(5, row.getOrDefault("bonus", 0.0)),
          row.getOrDefault("grave", 0.0) > 0);
    }
    marks.rank();
    return marks;
  }

  private static double dimension(int d, Map<String, Double> row) {
    double sum = 0;
    double weight = 0;
    for (int g = d * Town.IN_DIMENSION; g < (d + 1) * Town.IN_DIMENSION; g++) {
      double group = group(g, row);
      sum += !Double.isNaN(group) ? Town.groupWeight(g) * group : 0;
      weight += !Double.isNaN(group) ? Town.groupWeight(g) : 0;
    }
    return sum / weight;
  }

  private static double group(int g, Map<String, Double> row) {
    double sum = 0;
    double weight = 0;
    for (int k = g * Town.IN_GROUP; k < (g + 1) * Town.IN_GROUP; k++) {
      Double figure = row.get("i" + k);
      if (figure != null) {
        double above = Town.isDown(k) ? Town.upper(k) - figure : figure - Town.lower(k);
        double share = above / (Town.upper(k) - Town.lower(k));
        sum += Town.weight(k) * Math.max(0, Math.min(1, share));
        weight += Town.weight(k);
      }
    }
    return sum / weight;
  }
}
