/**
 * The laws of access policies, A1 to A4, free of any test engine.
 *
 * <p>Rules: what a law throws starts with its number; every law kills a broken twin.
 */
@NullMarked
package org.grassroots.governance.tck.access;

import org.jspecify.annotations.NullMarked;
