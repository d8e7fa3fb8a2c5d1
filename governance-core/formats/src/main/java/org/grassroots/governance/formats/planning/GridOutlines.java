package org.grassroots.governance.formats.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Melts the outlines of units into the outline of their grid: segments that two units draw in
 * opposite directions vanish, what is left is closed into rings. Published points stay as they are.
 */
public final class GridOutlines {
  private GridOutlines() {}

  /** The outline; parts ordered by their first point. Units that are points give no surface. */
  public static Outline melt(Collection<Outline> units) {
    Map<Segment, Integer> segments = new LinkedHashMap<>();
    List<List<double[]>> points = new ArrayList<>();
    for (Outline unit : units) {
      if (unit.isPoint()) {
        points.addAll(unit.parts());
        continue;
      }
      for (List<double[]> part : unit.parts()) {
        for (int i = 0; i < part.size(); i++) {
          draw(part.get(i), (area(part.get(i)) > 0) == (i == 0), segments);
        }
      }
    }
    List<List<double[]>> parts = parts(rings(segments));
    return new Outline(parts.isEmpty() ? points : parts);
  }

  /** Draws a ring with its inside on the left; a segment drawn both ways is none. */
  private static void draw(double[] ring, boolean isForward, Map<Segment, Integer> segments) {
    int points = ring.length / 2;
    for (int i = 0; i + 1 < points; i++) {
      int from = isForward ? i : points - 1 - i;
      int to = isForward ? i + 1 : points - 2 - i;
      Corner a = new Corner(ring[2 * from], ring[2 * from + 1]);
      Corner b = new Corner(ring[2 * to], ring[2 * to + 1]);
      if (!a.equals(b)) {
        Segment back = new Segment(b, a);
        if (segments.containsKey(back)) {
          segments.computeIfPresent(back, (key, count) -> count == 1 ? null : count - 1);
        } else {
          segments.merge(new Segment(a, b), 1, Integer::sum);
        }
      }
    }
  }

  static double area(double[] ring) {
    double twice = 0;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      twice +=
          (ring[i] - ring[0]) * (ring[i + 3] - ring[1])
              - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
    }
    return twice / 2;
  }

  private static List<double[]> rings(Map<Segment, Integer> segments) {
    Map<Corner, ArrayDeque<Corner>> next = new LinkedHashMap<>();
    segments.forEach(
        (segment, count) -> {
          for (int i = 0; i < count; i++) {
            next.computeIfAbsent(segment.from, from -> new ArrayDeque<>()).add(segment.to);
          }
        });
    List<double[]> rings = new ArrayList<>();
    next.forEach(
        (start, targets) -> {
          while (!targets.isEmpty()) {
            walk(start, next, rings);
          }
        });
    return rings;
  }

  /** Walks until it comes back; a corner met twice closes a ring of its own. */
  private static void walk(
      Corner start, Map<Corner, ArrayDeque<Corner>> next, List<double[]> rings) {
    List<Corner> path = new ArrayList<>(List.of(start));
    Map<Corner, Integer> place = new HashMap<>(Map.of(start, 0));
    while (true) {
      ArrayDeque<Corner> choices = next.get(path.get(path.size() - 1));
      Corner to = choices == null ? null : choices.poll();
      if (to == null) {
        return; // torn rings of damaged units are not drawn
      }
      Integer met = place.get(to);
      if (met == null) {
        place.put(to, path.size());
        path.add(to);
        continue;
      }
      List<Corner> loop = path.subList(met, path.size());
      if (loop.size() > 2) {
        rings.add(ring(loop));
      }
      List<Corner> behind = path.subList(met + 1, path.size());
      behind.forEach(place::remove);
      behind.clear();
      if (met == 0) {
        return;
      }
    }
  }

  /** Closed, from its smallest corner. */
  private static double[] ring(List<Corner> loop) {
    int first = 0;
    for (int i = 1; i < loop.size(); i++) {
      if (loop.get(i).compareTo(loop.get(first)) < 0) {
        first = i;
      }
    }
    double[] ring = new double[2 * loop.size() + 2];
    for (int i = 0; i <= loop.size(); i++) {
      Corner corner = loop.get((first + i) % loop.size());
      ring[2 * i] = corner.x;
      ring[2 * i + 1] = corner.y;
    }
    return ring;
  }

  /** Outer rings run against the clock; each hole goes to the smallest outer ring around it. */
  private static List<List<double[]>> parts(List<double[]> rings) {
    List<List<double[]>> parts = new ArrayList<>();
    for (double[] ring : rings) {
      if (area(ring) > 0) {
        parts.add(new ArrayList<>(List.of(ring)));
      }
    }
    parts.sort(Comparator.comparingDouble(part -> area(part.get(0))));
    for (double[] ring : rings) {
      if (area(ring) < 0) {
        parts.stream()
            .filter(part -> surrounds(part.get(0), ring))
            .findFirst()
            .ifPresent(part -> part.add(ring));
      }
    }
    parts.sort(
        Comparator.comparingDouble((List<double[]> part) -> part.get(0)[0])
            .thenComparingDouble(part -> part.get(0)[1])
            .thenComparingDouble(part -> area(part.get(0))));
    return parts;
  }

  /** Whether the middle of the first side of a hole lies inside; sides are never shared. */
  private static boolean surrounds(double[] outer, double[] hole) {
    double x = (hole[0] + hole[2]) / 2;
    double y = (hole[1] + hole[3]) / 2;
    boolean isInside = false;
    for (int i = 0; i + 3 < outer.length; i += 2) {
      if ((outer[i + 1] > y) != (outer[i + 3] > y)) {
        double at =
            outer[i]
                + (y - outer[i + 1]) / (outer[i + 3] - outer[i + 1]) * (outer[i + 2] - outer[i]);
        isInside ^= x < at;
      }
    }
    return isInside;
  }

  /** A published point. */
  private record Corner(double x, double y) implements Comparable<Corner> {
    @Override
    public int compareTo(Corner other) {
      int byX = Double.compare(x, other.x);
      return byX != 0 ? byX : Double.compare(y, other.y);
    }
  }

  /** From one point to the next, the inside on the left. */
  private record Segment(Corner from, Corner to) {}
}
