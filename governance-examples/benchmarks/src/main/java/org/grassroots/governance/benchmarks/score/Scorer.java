package org.grassroots.governance.benchmarks.score;

/** A way to score the town. */
interface Scorer extends AutoCloseable {
  /** Brings the figures into its own form. */
  void load(Town town) throws Exception;

  /** Scores, grades and ranks all units. */
  Marks score() throws Exception;

  /** How many units it is given at most; slow ones are scaled up, and that is said. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  @Override
  default void close() throws java.sql.SQLException {}
}
