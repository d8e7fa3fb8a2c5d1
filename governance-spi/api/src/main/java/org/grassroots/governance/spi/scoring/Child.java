package org.grassroots.governance.spi.scoring;

/**
 * A child of a node as an aggregator sees it: by name, with its weight and its column.
 *
 * @param name the id of the child in the scheme
 * @param weight at least 0, as given by the weighting; need not sum to 1
 * @param column its numbers
 * @since 0.1
 */
public record Child(String name, double weight, Column column) {}
