package org.grassroots.governance.model.unit;

/**
 * Something a list of units gets wrong.
 *
 * @param flaw what is wrong
 * @param row the place of the row in the list, from 0
 * @since 0.1
 */
public record UnitFinding(Flaw flaw, int row) {

  /** What can be wrong with a row. */
  public enum Flaw {
    /** An earlier row has the same code; this one is left out. */
    DUPLICATE,
    /**
     * No unit of a higher level has the code of the parent, or a unit below the top level names no
     * parent.
     */
    ORPHAN,
    /** The code does not start with the code of the parent it names. */
    PREFIX_BREAK,
    /** The unit is among its own ancestors. */
    CIRCLE,
    /** An earlier row is a root already, where one root is wanted. */
    SECOND_ROOT,
    /** An earlier row of the same code holds on the same day. */
    OVERLAP,
    /** On some day of the row its parent does not exist. */
    HANGING
  }
}
