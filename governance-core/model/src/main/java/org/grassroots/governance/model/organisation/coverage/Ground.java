package org.grassroots.governance.model.organisation.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.grassroots.governance.model.place.Position;

/** Who is near whom: for each subject the subjects and sites within reach, nearest first. */
final class Ground {
  /** A neighbour and how far it is. */
  record Near(int index, long metres) {}

  private static final Comparator<Near> ORDER =
      Comparator.comparingLong(Near::metres).thenComparingInt(Near::index);

  private final List<List<Near>> subjects = new ArrayList<>();
  private final List<List<Near>> sites = new ArrayList<>();

  Ground(List<Subject> of, List<Site> places, long reach) {
    Position[] here =
        of.stream().map(each -> each.position().orElse(null)).toArray(Position[]::new);
    Position[] there =
        places.stream().map(each -> each.seat().orElse(null)).toArray(Position[]::new);
    for (int i = 0; i < here.length; i++) {
      subjects.add(new ArrayList<>());
      sites.add(new ArrayList<>());
    }
    meet(here, here, reach, subjects);
    meet(here, there, reach, sites);
    subjects.forEach(list -> list.sort(ORDER));
    sites.forEach(list -> list.sort(ORDER));
  }

  /** Sweeps by latitude, so that only points of a narrow band are compared. */
  private static void meet(Position[] of, Position[] with, long reach, List<List<Near>> found) {
    int[] order =
        IntStream.range(0, with.length)
            .filter(i -> with[i] != null)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> with[i].latitude()).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] latitudes = Arrays.stream(order).mapToDouble(i -> with[i].latitude()).toArray();
    double band = Ways.degrees(reach);
    for (int i = 0; i < of.length; i++) {
      if (of[i] == null) {
        continue;
      }
      for (int k = first(latitudes, of[i].latitude() - band);
          k < order.length && latitudes[k] <= of[i].latitude() + band;
          k++) {
        boolean isItself = of == with && order[k] == i;
        long metres = isItself ? 0 : Ways.metres(of[i], with[order[k]]);
        if (!isItself && metres <= reach) {
          found.get(i).add(new Near(order[k], metres));
        }
      }
    }
  }

  private static int first(double[] sorted, double least) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Near> subjectsNear(int subject) {
    return subjects.get(subject);
  }

  List<Near> sitesNear(int subject) {
    return sites.get(subject);
  }

  /** The parts no way connects, directly or over others or a site; each in order. */
  List<int[]> parts(int siteCount) {
    int[] parent = IntStream.range(0, subjects.size() + siteCount).toArray();
    for (int i = 0; i < subjects.size(); i++) {
      for (Near near : subjects.get(i)) {
        parent[root(parent, near.index())] = root(parent, i);
      }
      for (Near near : sites.get(i)) {
        parent[root(parent, subjects.size() + near.index())] = root(parent, i);
      }
    }
    return Arrays.asList(
        IntStream.range(0, subjects.size())
            .boxed()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    i -> root(parent, i),
                    java.util.TreeMap::new,
                    java.util.stream.Collectors.toList()))
            .values()
            .stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .sorted(Comparator.comparingInt(part -> part[0]))
            .toArray(int[][]::new));
  }

  private static int root(int[] parent, int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
