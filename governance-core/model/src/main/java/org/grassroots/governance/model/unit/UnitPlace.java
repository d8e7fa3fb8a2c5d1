package org.grassroots.governance.model.unit;

/**
 * Where a unit hangs in a hierarchy.
 *
 * @param parent the unit above; empty for a root
 * @param level its level, the highest is 1
 * @since 0.1
 */
public record UnitPlace(String parent, int level) {}
