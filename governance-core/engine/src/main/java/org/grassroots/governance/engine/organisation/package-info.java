/**
 * Organisations, their posts, members and elections, kept in the store.
 *
 * <p>Rules: no rule of the domain lives here, see {@code model.organisation}; kinds come from the
 * region; a term that ends is an item of the agenda.
 */
@NullMarked
package org.grassroots.governance.engine.organisation;

import org.jspecify.annotations.NullMarked;
