package org.grassroots.governance.model.place.planning;

/**
 * That one can go from one unit to another.
 *
 * @param a the position of a unit in the list of units, from 0
 * @param b the position of another
 * @param sharedM the length of border that counts as cut when they are in different grids
 * @param borderM the length of border that vanishes when they are in one grid; often the same
 * @param barrier how much a barrier between them matters: 0 for none, 1 for a usual one
 * @param gapM how far they lie apart; 0 when they touch
 * @since 0.1
 */
public record UnitLink(int a, int b, double sharedM, double borderM, double barrier, double gapM) {
  /** Refuses lengths below 0 or without end. */
  public UnitLink {
    if (!(sharedM >= 0 && borderM >= 0 && barrier >= 0 && gapM >= 0)
        || !Double.isFinite(sharedM + borderM + barrier + gapM)) {
      throw new IllegalArgumentException("The lengths of a link are at least 0.");
    }
  }

  /** Two units that share a border. */
  public static UnitLink of(int a, int b, double sharedM) {
    return new UnitLink(a, b, sharedM, sharedM, 0, 0);
  }

  /** The only way to an island, over a gap. */
  public static UnitLink bridge(int a, int b, double gapM) {
    return new UnitLink(a, b, 0, 0, 0, gapM);
  }
}
