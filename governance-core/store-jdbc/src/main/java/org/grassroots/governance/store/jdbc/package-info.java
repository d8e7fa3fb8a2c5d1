/**
 * The durable store on SQLite and PostgreSQL: one readable table a record kind, beside a history, a
 * feed of changes and the commits.
 *
 * <p>{@link org.grassroots.governance.store.jdbc.JdbcStores} opens a store. Inside, a commit goes
 * the way {@code GroupCommitter} (who shares a transaction with whom) → {@code CommitWriter} (load,
 * decide, write) → {@code Dialect} (how the database does it). Rules of this package: commits are
 * decided before anything is written, so that a refused one leaves no trace; what the two databases
 * do differently stands in a class named after one of them and nowhere else; every statement has
 * parameters, names are quoted.
 */
@NullMarked
package org.grassroots.governance.store.jdbc;

import org.jspecify.annotations.NullMarked;
