/**
 * Lists of units as they are published: one table for each level in a folder, or one table with a
 * level and a parent in each row, or a JSON document.
 *
 * <p>Rules: codes are texts; a list is read whole or refused whole; what a list gets wrong is not
 * judged here but by {@link org.grassroots.governance.model.unit.UnitReview}; which columns and
 * files there are is a profile, not code.
 */
@NullMarked
package org.grassroots.governance.formats.units;

import org.jspecify.annotations.NullMarked;
