package org.grassroots.governance.spi.scoring;

/**
 * A child of a node as a method sees it: by name, with its weight, its column and which way of the
 * column is better.
 *
 * @param name the id of the child in the scheme
 * @param weight at least 0, as given by the weighting; need not sum to 1
 * @param column its numbers
 * @param direction which way is better; for aggregators always more, because their children are
 *     normalised
 * @since 0.1
 */
public record Child(String name, double weight, Column column, Normaliser.Direction direction) {

  /** A child of which more is better. */
  public Child(String name, double weight, Column column) {
    this(name, weight, column, Normaliser.Direction.HIGHER_IS_BETTER);
  }
}
