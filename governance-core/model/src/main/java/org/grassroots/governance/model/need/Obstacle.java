package org.grassroots.governance.model.need;

/**
 * Why a need stays unmet, the hardest first.
 *
 * @since 0.1
 */
public enum Obstacle {
  /** No resource of its category. */
  CATEGORY,
  /** Of its category, none in its area. */
  AREA,
  /** In its area, none throughout its window. */
  TIME,
  /** What fits is used up, by needs that count for as much or more. */
  CAPACITY,
  /** There is capacity, but not the money. */
  BUDGET
}
