package org.grassroots.governance.model.assessment.column;

/**
 * A register of doubles.
 *
 * @param place which one
 * @param bound what is known of its figures
 * @param grain their common denominator
 * @param isWhole whether no figure of it is ever absent
 */
record Slot(int place, Bound bound, Grain grain, boolean isWhole) {}
