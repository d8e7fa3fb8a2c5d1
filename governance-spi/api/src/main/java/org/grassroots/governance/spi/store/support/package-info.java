/**
 * What every store needs and nobody should write twice: the checks of commits and queries, the
 * order of text and values, the registry of declared kinds, and the planner that decides a commit.
 *
 * <p>For authors of adapters; the engine does not call it. Nothing here reads or writes anything.
 * An adapter may do all of this in its own way: only the rules of {@link
 * org.grassroots.governance.spi.store.RecordStore} count.
 */
@NullMarked
package org.grassroots.governance.spi.store.support;

import org.jspecify.annotations.NullMarked;
