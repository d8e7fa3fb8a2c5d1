/**
 * Reads responsibility lists and the units they must cover.
 *
 * <p>Rules: every fault of a file shows, each with its line; a list with a fault is not used.
 */
@NullMarked
package org.grassroots.governance.formats.duty;

import org.jspecify.annotations.NullMarked;
