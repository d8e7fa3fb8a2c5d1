/**
 * Grids and what lies in them, kept in the store.
 *
 * <p>Rules: no rule of the domain lives here; see {@code model.place.register}.
 */
@NullMarked
package org.grassroots.governance.engine.place;

import org.jspecify.annotations.NullMarked;
