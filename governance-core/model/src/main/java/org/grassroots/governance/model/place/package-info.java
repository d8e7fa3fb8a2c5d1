/**
 * Where things are: positions, boundaries, areas, grids, and the index from a point to its area.
 *
 * <p>Rules: coordinates are the published doubles, never rounded; a point lies in at most one area
 * of a kind.
 */
@NullMarked
package org.grassroots.governance.model.place;

import org.jspecify.annotations.NullMarked;
