package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What a plan is to reach.
 *
 * @param min the least weight of a grid, at least 0
 * @param max the most, at least {@code min} and above 0
 * @param target the weight aimed at, above 0
 * @param grids how many grids there are to be; 0 to follow from the target
 * @param balance how much being near the target counts beside shape; 0 for the usual
 * @param stability from 0 to 1: with a plan before, 1 moves only what must move, 0 only starts from
 *     it
 * @param seed decides every random choice
 * @param steps how many moves are tried; 0 for the usual
 * @param threads how many work at the same time; the plan does not depend on it
 * @since 0.1
 */
public record PlanGoal(
    long min,
    long max,
    double target,
    int grids,
    double balance,
    double stability,
    long seed,
    long steps,
    int threads) {
  /**
   * Checks everything.
   *
   * @throws InvalidInput {@code GOV-PLN-006} for each part out of its range
   */
  public PlanGoal {
    List<Fault> faults = new ArrayList<>();
    check(faults, min >= 0, "min", min, "at least 0");
    check(faults, max >= min && max > 0, "max", max, "at least the minimum (" + min + ")");
    check(faults, target > 0 && Double.isFinite(target), "target", target, "above 0");
    check(faults, grids >= 0, "grids", grids, "at least 1");
    check(faults, balance >= 0 && Double.isFinite(balance), "balance", balance, "at least 0");
    check(faults, stability >= 0 && stability <= 1, "stability", stability, "from 0 to 1");
    check(faults, steps >= 0, "steps", steps, "at least 0");
    check(faults, threads >= 1, "threads", threads, "at least 1");
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static void check(
      List<Fault> faults, boolean holds, String part, Object found, String wanted) {
    if (!holds) {
      faults.add(Fault.of("GOV-PLN-006", part, found.toString(), wanted));
    }
  }

  /** Grids of this band, aiming at its middle. */
  public static PlanGoal of(long min, long max) {
    double middle = Math.max(Double.MIN_NORMAL, min / 2.0 + max / 2.0);
    return new PlanGoal(min, max, middle, 0, 0, 1, 1, 0, 1);
  }

  /** The same with another target. */
  public PlanGoal withTarget(double other) {
    return new PlanGoal(min, max, other, grids, balance, stability, seed, steps, threads);
  }

  /** The same with a fixed number of grids. */
  public PlanGoal withGrids(int other) {
    return new PlanGoal(min, max, target, other, balance, stability, seed, steps, threads);
  }

  /** The same with another stress on balance. */
  public PlanGoal withBalance(double other) {
    return new PlanGoal(min, max, target, grids, other, stability, seed, steps, threads);
  }

  /** The same with another stress on the plan before. */
  public PlanGoal withStability(double other) {
    return new PlanGoal(min, max, target, grids, balance, other, seed, steps, threads);
  }

  /** The same with other random choices. */
  public PlanGoal withSeed(long other) {
    return new PlanGoal(min, max, target, grids, balance, stability, other, steps, threads);
  }

  /** The same with another number of moves. */
  public PlanGoal withSteps(long other) {
    return new PlanGoal(min, max, target, grids, balance, stability, seed, other, threads);
  }

  /** The same on more threads. */
  public PlanGoal withThreads(int other) {
    return new PlanGoal(min, max, target, grids, balance, stability, seed, steps, other);
  }
}
