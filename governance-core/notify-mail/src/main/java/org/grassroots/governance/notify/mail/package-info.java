/**
 * The mail channel: messages leave by SMTP.
 *
 * <p>Rules: written against the SPI alone; one connection a message; nothing of a message is
 * logged.
 */
@NullMarked
package org.grassroots.governance.notify.mail;

import org.jspecify.annotations.NullMarked;
