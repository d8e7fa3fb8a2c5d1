/**
 * The notification port: a channel delivers one message and says how it went.
 *
 * <p>Values are immutable; channels are called on pool threads under a time budget.
 */
@NullMarked
package org.grassroots.governance.spi.notification;

import org.jspecify.annotations.NullMarked;
