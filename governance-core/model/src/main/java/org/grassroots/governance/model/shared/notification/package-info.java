/**
 * How messages are sent, as data: retries, quiet hours, digests, limits.
 *
 * <p>Rules: pure values; the same rule, key, attempt and instant give the same wait.
 */
@NullMarked
package org.grassroots.governance.model.shared.notification;

import org.jspecify.annotations.NullMarked;
