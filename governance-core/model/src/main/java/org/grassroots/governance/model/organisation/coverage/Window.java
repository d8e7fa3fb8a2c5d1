package org.grassroots.governance.model.organisation.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Settles a few subjects at least cost, by dynamic programming over all their subsets: exact.
 *
 * <p>Ties go to the first in order: leaving uncovered after founding, forms in order, hosts and
 * sites by id.
 */
final class Window {
  /** The most subjects a window holds: three to that power steps for each site. */
  static final int MAX = 12;

  private static final long NEVER = Long.MAX_VALUE / 4;

  private final Problem problem;
  private final int[] subjects;
  private final int[] sites;
  private final int size;
  private final long[][] metres;
  private final long[] foundCost;
  private final String[] foundForm;
  private final int[] foundHost;

  /**
   * @param subjects ascending, at most {@link #MAX}
   * @param sites ascending, those that may be joined
   */
  Window(Problem problem, int[] subjects, int[] sites) {
    this.problem = problem;
    this.subjects = subjects;
    this.sites = sites;
    this.size = 1 << subjects.length;
    this.metres = metres();
    this.foundCost = new long[size];
    this.foundForm = new String[size];
    this.foundHost = new int[size];
    for (int mask = 1; mask < size; mask++) {
      found(mask);
    }
  }

  private long[][] metres() {
    long[][] ways = new long[subjects.length][subjects.length];
    for (int i = 0; i < subjects.length; i++) {
      Arrays.fill(ways[i], NEVER);
      ways[i][i] = 0;
      for (Ground.Near near : problem.ground.subjectsNear(subjects[i])) {
        int j = Arrays.binarySearch(subjects, near.index());
        if (j >= 0) {
          ways[i][j] = near.metres();
        }
      }
    }
    return ways;
  }

  /** The cheapest way to found one organisation of exactly this set. */
  private void found(int mask) {
    foundCost[mask] = NEVER;
    foundForm[mask] = "";
    foundHost[mask] = Group.NONE;
    int[] set = set(mask);
    long[] figures = problem.figures(set);
    int host = host(mask);
    if (host >= 0) {
      for (String form : problem.forms()) {
        long cost = problem.founding(form) + way(mask, host);
        if (cost < foundCost[mask] && problem.admission(form).admits(figures)) {
          foundCost[mask] = cost;
          foundForm[mask] = form;
          foundHost[mask] = subjects[host];
        }
      }
    }
    boolean isCheaperAlone =
        Integer.bitCount(mask) == 1 && problem.costs.uncovered() < foundCost[mask];
    if (isCheaperAlone) {
      foundCost[mask] = problem.costs.uncovered();
      foundForm[mask] = "";
      foundHost[mask] = Group.NONE;
    }
  }

  /** The subject of the set that the others are nearest to; -1 where one is out of reach of all. */
  private int host(int mask) {
    int best = -1;
    for (int h = 0; h < subjects.length; h++) {
      boolean isNearer =
          (mask >> h & 1) == 1 && way(mask, h) < (best < 0 ? NEVER : way(mask, best));
      best = isNearer ? h : best;
    }
    return best;
  }

  private long way(int mask, int host) {
    long sum = 0;
    for (int i = 0; i < subjects.length; i++) {
      if ((mask >> i & 1) == 1) {
        sum = Math.min(NEVER, sum + metres[i][host]);
      }
    }
    return sum;
  }

  /**
   * The cheapest settlement.
   *
   * @param guests what other groups bring to each site, in the order of the sites
   * @return groups in order of their first subjects
   */
  List<Group> solve(long[][] guests) {
    long[] cost = new long[size];
    int[] chosen = new int[size];
    for (int mask = 1; mask < size; mask++) {
      cost[mask] = NEVER;
      int lowest = mask & -mask;
      // the group of the first subject: every subset that holds it
      for (int rest = mask ^ lowest, sub = rest; ; sub = (sub - 1) & rest) {
        int group = sub | lowest;
        long sum = foundCost[group] + cost[mask ^ group];
        if (foundCost[group] < NEVER && sum < cost[mask]) {
          cost[mask] = sum;
          chosen[mask] = group;
        }
        if (sub == 0) {
          break;
        }
      }
    }
    int[][] joined = new int[sites.length][];
    for (int s = 0; s < sites.length; s++) {
      joined[s] = new int[size];
      cost = withSite(cost, joinCosts(s, guests[s]), joined[s]);
    }
    return groups(chosen, joined);
  }

  private long[] joinCosts(int s, long[] guests) {
    long[] ways = new long[subjects.length];
    for (int i = 0; i < subjects.length; i++) {
      ways[i] = NEVER;
      for (Ground.Near near : problem.ground.sitesNear(subjects[i])) {
        ways[i] = near.index() == sites[s] ? near.metres() : ways[i];
      }
    }
    Admission admission = problem.admission(problem.sites.get(sites[s]).form());
    long[] costs = new long[size];
    for (int mask = 1; mask < size; mask++) {
      int low = Integer.numberOfTrailingZeros(mask);
      long sum = 0;
      for (int i = low; i < subjects.length && sum < NEVER; i++) {
        sum += (mask >> i & 1) == 1 ? ways[i] : 0;
      }
      boolean isAdmitted =
          sum < NEVER && admission.admits(problem.figures(sites[s], set(mask), guests));
      costs[mask] = isAdmitted ? sum : NEVER;
    }
    return costs;
  }

  /** What settling each set costs where this site may be joined as well. */
  private long[] withSite(long[] without, long[] joinCosts, int[] joined) {
    long[] cost = without.clone();
    for (int mask = 1; mask < size; mask++) {
      for (int sub = mask; sub > 0; sub = (sub - 1) & mask) {
        if (joinCosts[sub] < NEVER && joinCosts[sub] + without[mask ^ sub] < cost[mask]) {
          cost[mask] = joinCosts[sub] + without[mask ^ sub];
          joined[mask] = sub;
        }
      }
    }
    return cost;
  }

  private List<Group> groups(int[] chosen, int[][] joined) {
    List<Group> groups = new ArrayList<>();
    int left = size - 1;
    for (int s = sites.length - 1; s >= 0; s--) {
      int sub = joined[s][left];
      if (sub != 0) {
        groups.add(new Group(set(sub), sites[s], "", Group.NONE, wayTo(s, sub)));
        left ^= sub;
      }
    }
    while (left != 0) {
      int mask = chosen[left];
      groups.add(
          new Group(set(mask), Group.NONE, foundForm[mask], foundHost[mask], foundCost[mask]));
      left ^= mask;
    }
    groups.sort(Comparator.comparingInt(Group::first));
    return groups;
  }

  private long wayTo(int s, int mask) {
    long sum = 0;
    for (int i : set(mask)) {
      for (Ground.Near near : problem.ground.sitesNear(i)) {
        sum += near.index() == sites[s] ? near.metres() : 0;
      }
    }
    return sum;
  }

  private int[] set(int mask) {
    int[] set = new int[Integer.bitCount(mask)];
    int next = 0;
    for (int i = 0; i < subjects.length; i++) {
      if ((mask >> i & 1) == 1) {
        set[next++] = subjects[i];
      }
    }
    return set;
  }
}
