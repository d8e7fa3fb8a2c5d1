/**
 * Who did what, when and why: one append-only entry in the same commit as what it tells of.
 *
 * <p>Rules: no change without an entry; an entry is never replaced; seals chain the entries in feed
 * order.
 */
@NullMarked
package org.grassroots.governance.engine.audit;

import org.jspecify.annotations.NullMarked;
