/**
 * The contract kit of the storage port: laws S1 to S21, free of any test engine; a contract in
 * front of them; a reference store; and stores that are broken on purpose, to prove the kit.
 *
 * <p>Rules: a law needs a {@link org.grassroots.governance.tck.store.StoreHarness} and nothing
 * else; what it throws starts with its number; every law kills at least two broken stores.
 */
@NullMarked
package org.grassroots.governance.tck.store;

import org.jspecify.annotations.NullMarked;
