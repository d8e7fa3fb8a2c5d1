package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.formula.Condition;

/**
 * How ranks are given.
 *
 * @param among which units are ranked, also those that cohorts and quotas count; empty for all
 * @param on which figure is compared
 * @param ties what equal figures get
 * @param chain what decides between equal figures before {@code ties} does, most important first
 * @param within the attribute whose units of the same text are ranked together; empty for all
 * @since 0.1
 */
public record Ranking(Optional<Condition> among, On on, Ties ties, List<Key> chain, String within) {
  /** All units, on rounded figures, 1 2 2 4. */
  public static final Ranking PLAIN =
      new Ranking(Optional.empty(), On.ROUNDED, Ties.COMPETITION, List.of(), "");

  /** Copies the chain. */
  public Ranking {
    chain = List.copyOf(chain);
  }

  /** Which figure is compared. */
  public enum On {
    /** The published one. */
    ROUNDED,
    /** The exact one. */
    UNROUNDED
  }

  /** What equal figures get. */
  public enum Ties {
    /** 1 2 2 4. */
    COMPETITION,
    /** 1 3 3 4. */
    MODIFIED,
    /** 1 2 2 3. */
    DENSE,
    /** 1 2.5 2.5 4. */
    FRACTIONAL,
    /** 1 2 3 4, by the chain and then the id. */
    ORDINAL
  }

  /**
   * Something that decides between equal figures.
   *
   * @param name a node or a column
   * @param isLowBest whether less is better
   */
  public record Key(String name, boolean isLowBest) {}
}
