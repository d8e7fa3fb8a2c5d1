package org.grassroots.governance.model.place.planning;

import static java.util.Objects.requireNonNull;

/**
 * What grids are made of and what is never split: a building, a block, a parcel.
 *
 * @param id what identifies it in its map
 * @param weight what is balanced, often households; from 0 on
 * @param border the area no grid may reach out of, often the community; empty when there is none
 * @param dedicated the dedicated grid (school, plant, market) the unit belongs to; empty for none
 * @param group units of the same border and group stay together; empty for none
 * @param shape its surface
 * @since 0.1
 */
public record PlanningUnit(
    String id, long weight, String border, String dedicated, String group, UnitShape shape) {
  /** Checks that no part is null; the map checks the rest and names the row. */
  public PlanningUnit {
    requireNonNull(id, "id");
    requireNonNull(border, "border");
    requireNonNull(dedicated, "dedicated");
    requireNonNull(group, "group");
    requireNonNull(shape, "shape");
  }

  /** A unit of no border, no dedicated grid and no group. */
  public static PlanningUnit of(String id, long weight, UnitShape shape) {
    return new PlanningUnit(id, weight, "", "", "", shape);
  }

  /** The same unit inside a border. */
  public PlanningUnit withBorder(String other) {
    return new PlanningUnit(id, weight, other, dedicated, group, shape);
  }
}
