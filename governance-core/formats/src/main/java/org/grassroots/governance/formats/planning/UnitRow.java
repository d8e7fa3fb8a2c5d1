package org.grassroots.governance.formats.planning;

import org.grassroots.governance.model.place.planning.PlanningUnit;
import org.grassroots.governance.model.place.planning.UnitShape;

/** A unit as read, before it is measured. */
record UnitRow(
    String id, long weight, String border, String dedicated, String group, Outline outline) {
  PlanningUnit unit(UnitShape shape) {
    return new PlanningUnit(id, weight, border, dedicated, group, shape);
  }
}
