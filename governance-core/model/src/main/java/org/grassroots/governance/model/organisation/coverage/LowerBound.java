package org.grassroots.governance.model.organisation.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A cost that no settlement of a part goes below, by prices: a price for each subject such that no
 * way of covering costs less than the prices of those it covers; their sum is the bound.
 *
 * <p>It counts the most units one organisation may cover, not the members it needs; so it is safe,
 * though not always tight.
 */
final class LowerBound {
  private static final int LEVELS = 24;

  private final Problem problem;
  private final int[] part;
  private final long[] price;
  private final long[] cap;
  private final long founding;
  private final int most;
  private final Map<Integer, Top> tops = new HashMap<>();

  LowerBound(Problem problem, int[] part) {
    this.problem = problem;
    this.part = part;
    this.price = new long[problem.subjects.size()];
    this.cap = new long[problem.subjects.size()];
    long cheapest = Long.MAX_VALUE / 4;
    long units = 1;
    for (String form : problem.forms()) {
      cheapest = Math.min(cheapest, problem.founding(form));
      units = Math.max(units, problem.admission(form).mostUnits());
    }
    this.founding = cheapest;
    this.most = (int) Math.min(part.length, units);
  }

  long value() {
    long highest = 0;
    for (int subject : part) {
      cap[subject] = cap(subject);
      highest = Math.max(highest, cap[subject]);
    }
    for (int level = 1; level <= LEVELS; level++) {
      long limit = level == LEVELS ? highest : Math.min(highest, level * founding * 2 / LEVELS);
      for (int subject : part) {
        long allowed = Math.min(Math.min(limit, cap[subject]), allowed(subject));
        if (allowed > price[subject]) {
          raise(subject, allowed);
        }
      }
    }
    long sum = 0;
    for (int subject : part) {
      sum += price[subject];
    }
    return sum;
  }

  /**
   * What the subject costs at most by leaving it, founding for it alone, or sending it somewhere.
   */
  private long cap(int subject) {
    long least = problem.costs.uncovered();
    long[] alone = problem.figures(new int[] {subject});
    for (String form : problem.forms()) {
      if (problem.admission(form).admits(alone)) {
        least = Math.min(least, problem.founding(form));
      }
    }
    for (Ground.Near near : problem.ground.sitesNear(subject)) {
      if (problem.isJoinable(near.index())) {
        least = Math.min(least, near.metres());
      }
    }
    return least;
  }

  /** The highest price at which no host becomes too cheap for those it could take. */
  private long allowed(int subject) {
    long allowed = founding - top(subject).without(subject);
    for (Ground.Near host : problem.ground.subjectsNear(subject)) {
      allowed = Math.min(allowed, host.metres() + founding - top(host.index()).without(subject));
    }
    return allowed;
  }

  private void raise(int subject, long to) {
    price[subject] = to;
    top(subject).put(subject, to);
    for (Ground.Near host : problem.ground.subjectsNear(subject)) {
      top(host.index()).put(subject, to - host.metres());
    }
  }

  private Top top(int host) {
    return tops.computeIfAbsent(host, h -> new Top(most));
  }

  /** What the dearest would pay beyond their way to a host, as many as it can take; only grows. */
  private static final class Top {
    private final int most;
    private long[] values = new long[4];
    private int[] who = new int[4];
    private int size;

    Top(int most) {
      this.most = most;
    }

    void put(int subject, long value) {
      if (value <= 0) {
        return;
      }
      int place = place(subject);
      if (place < size) {
        values[place] = value;
      } else if (size < most) {
        if (size == values.length) {
          values = Arrays.copyOf(values, 2 * size);
          who = Arrays.copyOf(who, 2 * size);
        }
        values[size] = value;
        who[size++] = subject;
      } else {
        int least = least();
        if (value > values[least]) {
          values[least] = value;
          who[least] = subject;
        }
      }
    }

    /** The sum of the dearest others, one place left. */
    long without(int subject) {
      long sum = 0;
      for (int i = 0; i < size; i++) {
        sum += values[i];
      }
      int place = place(subject);
      if (place < size) {
        return sum - values[place];
      }
      return size < most ? sum : sum - values[least()];
    }

    private int place(int subject) {
      int place = 0;
      while (place < size && who[place] != subject) {
        place++;
      }
      return place;
    }

    private int least() {
      int least = 0;
      for (int i = 1; i < size; i++) {
        least = values[i] < values[least] ? i : least;
      }
      return least;
    }
  }
}
