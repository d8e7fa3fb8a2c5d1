/**
 * The storage port: versioned records, atomic commits, queries, and one change feed.
 *
 * <p>An adapter implements {@link org.grassroots.governance.spi.store.RecordStore}; its rules S1 to
 * S21 are proved by the contract kit. Values here are immutable and safe for threads; text is
 * ordered by code point everywhere.
 */
@NullMarked
package org.grassroots.governance.spi.store;

import org.jspecify.annotations.NullMarked;
