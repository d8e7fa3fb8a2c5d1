/**
 * The laws of scoring methods, free of any test engine.
 *
 * <p>Rules: what a law throws starts with its number; every law kills a broken twin.
 */
@NullMarked
package org.grassroots.governance.tck.scoring;

import org.jspecify.annotations.NullMarked;
