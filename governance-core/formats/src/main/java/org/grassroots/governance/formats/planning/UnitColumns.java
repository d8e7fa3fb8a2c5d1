package org.grassroots.governance.formats.planning;

/**
 * Which properties or columns of a file of units mean what. An empty name means: not there.
 *
 * @param id what identifies a unit
 * @param weight what is balanced: a property, or a whole number that every unit weighs
 * @param border the border no grid may cross
 * @param dedicated the dedicated grid a unit belongs to
 * @param group units that stay together
 * @since 0.1
 */
public record UnitColumns(
    String id, String weight, String border, String dedicated, String group) {}
