package org.grassroots.governance.model.place.register;

/**
 * Makes the code of a grid from its community and its number there. A strategy: pure, safe for
 * threads; cities bring their own.
 *
 * @since 0.1
 */
public interface GridCoder {

  /** What its codes look like, for people. */
  String form();

  /** Whether this is the code of a community that grids can be coded in. */
  boolean accepts(String community);

  /** The highest number a grid can have in one community. */
  int capacity();

  /**
   * The code of a grid.
   *
   * @param community a code that it accepts
   * @param number from 1 to the capacity; 0 for the only grid of a community that is not divided,
   *     where the coder knows that case
   */
  String code(String community, int number);

  /** Whether the only grid of a community has the number 0. */
  default boolean numbersUndividedZero() {
    return false;
  }
}
