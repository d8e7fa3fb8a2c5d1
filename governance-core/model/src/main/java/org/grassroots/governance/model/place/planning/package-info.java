/**
 * Grid planning: base units with weights become grids that are contiguous, inside a size band and
 * compact.
 *
 * <p>Rules: the same units, goal and seed give the same plan, in whatever order the units come and
 * on any number of threads; every grid is contiguous over the links of the map; what cannot be met
 * is a finding of the plan, never hidden; time never decides, it only stops.
 */
@NullMarked
package org.grassroots.governance.model.place.planning;

import org.jspecify.annotations.NullMarked;
