/**
 * The region port: a pack of data files with levels, code lists, matter kinds, calendars, schemes
 * and texts.
 *
 * <p>A pack hands out its bytes itself, since resources of a named module are closed to others.
 */
@NullMarked
package org.grassroots.governance.spi.region;

import org.jspecify.annotations.NullMarked;
