/**
 * What grid planning reads: units as polygons or points, links, barriers, plans of before; and the
 * geometry behind: lengths and surfaces in metres, shared borders, bridges, outlines of grids.
 *
 * <p>Rules: coordinates are WGS-84 longitudes and latitudes in degrees, never guessed and never
 * rounded; lengths and surfaces are taken on the ellipsoid, segment by segment, so that no
 * projection bends them; every bad row is listed and nothing is read by half.
 */
@NullMarked
package org.grassroots.governance.formats.planning;

import org.jspecify.annotations.NullMarked;
