package org.grassroots.governance.model.place.planning;

/**
 * Watches a plan being made. Called now and then, on any of the planner's threads, never by two at
 * once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PlanWatch {
  /** Watches nothing. */
  PlanWatch SILENT = state -> true;

  /**
   * Hears how far it is.
   *
   * @return whether to go on; after a no the plan is brought to an end at once, still complete and
   *     contiguous
   */
  boolean goOn(State state);

  /**
   * How far it is.
   *
   * @param fraction of the steps that are done, from 0 to 1
   * @param cost of the part last worked on; lower is better
   * @param violations grids outside the band in that part
   */
  record State(double fraction, double cost, int violations) {}
}
