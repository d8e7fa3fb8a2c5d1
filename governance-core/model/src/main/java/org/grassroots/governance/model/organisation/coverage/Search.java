package org.grassroots.governance.model.organisation.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Settles a part that is too large to be settled exactly: again and again a subject and those
 * around it are settled anew, exactly, while everything else stays, until nothing gets cheaper.
 * Deterministic.
 */
final class Search {
  private static final int WINDOW = 10;
  private static final int WINDOW_SITES = 4;
  private static final int MAX_PASSES = 12;

  private final Problem problem;
  private final int[] part;
  private final Map<Integer, Group> groupOf = new HashMap<>();
  private final long[][] guests;

  /** The step in which the group of a subject, or the guests of a site, last changed. */
  private final int[] changed;

  private final int[] siteChanged;
  private final int[] tried;
  private int step = 1;

  Search(Problem problem, int[] part) {
    this.problem = problem;
    this.part = part;
    this.guests = new long[problem.sites.size()][4];
    this.changed = new int[problem.subjects.size()];
    this.siteChanged = new int[problem.sites.size()];
    this.tried = new int[problem.subjects.size()];
    Arrays.fill(tried, -1);
    for (int subject : part) {
      groupOf.put(subject, Group.uncovered(subject, problem.costs.uncovered()));
    }
  }

  List<Group> run() {
    boolean isBetter = true;
    for (int pass = 0; isBetter && pass < MAX_PASSES; pass++) {
      isBetter = false;
      for (int subject : part) {
        isBetter |= isImprovedAround(subject);
      }
    }
    return groupOf.values().stream()
        .distinct()
        .sorted(Comparator.comparingInt(Group::first))
        .toList();
  }

  private boolean isImprovedAround(int centre) {
    int[] window = window(centre);
    List<Group> before = Arrays.stream(window).mapToObj(this::group).distinct().toList();
    int[] sites = sites(centre, before);
    int last = tried[centre];
    tried[centre] = ++step;
    if (isAsBefore(window, sites, last)) {
      return false;
    }
    before.forEach(group -> host(group, -1));
    long[][] others = Arrays.stream(sites).mapToObj(site -> guests[site]).toArray(long[][]::new);
    List<Group> after = apart(new Window(problem, window, sites).solve(others));
    boolean isCheaper = cost(after) < cost(before);
    List<Group> kept = isCheaper ? after : before;
    kept.forEach(
        group -> {
          host(group, 1);
          Arrays.stream(group.subjects()).forEach(subject -> groupOf.put(subject, group));
        });
    if (isCheaper) {
      step++;
      Arrays.stream(window).forEach(subject -> changed[subject] = step);
      Arrays.stream(sites).forEach(site -> siteChanged[site] = step);
    }
    return isCheaper;
  }

  /** Whether nothing has changed there since, so that trying again finds nothing new. */
  private boolean isAsBefore(int[] window, int[] sites, int since) {
    return Arrays.stream(window).allMatch(subject -> changed[subject] <= since)
        && Arrays.stream(sites).allMatch(site -> siteChanged[site] <= since);
  }

  private Group group(int subject) {
    Group group = groupOf.get(subject);
    if (group == null) {
      throw new IllegalStateException("No group of subject " + subject);
    }
    return group;
  }

  private static long cost(List<Group> groups) {
    return groups.stream().mapToLong(Group::cost).sum();
  }

  /** The subject with its group, then whole groups of its neighbours, as many as there is room. */
  private int[] window(int centre) {
    TreeSet<Integer> window = new TreeSet<>();
    Arrays.stream(group(centre).subjects()).forEach(window::add);
    for (Ground.Near near : problem.ground.subjectsNear(centre)) {
      Group group = group(near.index());
      boolean isRoom = window.size() + group.subjects().length <= WINDOW;
      if (isRoom) {
        Arrays.stream(group.subjects()).forEach(window::add);
      }
      if (window.size() == WINDOW) {
        break;
      }
    }
    return window.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] sites(int centre, List<Group> groups) {
    TreeSet<Integer> sites = new TreeSet<>();
    groups.stream().filter(group -> group.site() >= 0).forEach(group -> sites.add(group.site()));
    problem.ground.sitesNear(centre).stream()
        .map(Ground.Near::index)
        .filter(problem::isJoinable)
        .limit(WINDOW_SITES)
        .forEach(sites::add);
    return sites.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Those who join a site stay separate: each may leave it alone. */
  private List<Group> apart(List<Group> groups) {
    List<Group> apart = new ArrayList<>();
    for (Group group : groups) {
      if (group.site() < 0) {
        apart.add(group);
      } else {
        for (int subject : group.subjects()) {
          apart.add(joining(subject, group.site()));
        }
      }
    }
    return apart;
  }

  private Group joining(int subject, int site) {
    long metres =
        problem.ground.sitesNear(subject).stream()
            .filter(near -> near.index() == site)
            .findFirst()
            .orElseThrow()
            .metres();
    return new Group(new int[] {subject}, site, "", Group.NONE, metres);
  }

  /** Counts the guests of a site, one way or the other. */
  private void host(Group group, int sign) {
    if (group.site() >= 0) {
      long[] figures = problem.figures(group.subjects());
      long[] sum = guests[group.site()];
      sum[0] += sign * figures[0];
      sum[1] += sign * figures[1];
      sum[2] += sign * figures[2];
    }
  }
}
