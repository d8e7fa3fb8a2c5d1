/**
 * The store that needs no database: everything in memory, gone with the process.
 *
 * <p>It is the default of a {@code Governance} and what fast tests use; it keeps every rule of the
 * port but durability. Rules of this package: one lock guards all state; nothing mutable leaves it.
 */
@NullMarked
package org.grassroots.governance.engine.store;

import org.jspecify.annotations.NullMarked;
