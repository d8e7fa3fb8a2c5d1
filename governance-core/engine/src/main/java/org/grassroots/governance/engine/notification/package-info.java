/**
 * The outbox: messages leave in the same commit as what they tell of, and are delivered when the
 * host runs what is due.
 *
 * <p>Rules: at least once, under one idempotency key; a claim is a commit with a lease; one bad
 * channel never blocks another.
 */
@NullMarked
package org.grassroots.governance.engine.notification;

import org.jspecify.annotations.NullMarked;
