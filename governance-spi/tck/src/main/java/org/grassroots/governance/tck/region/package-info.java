/**
 * The laws of region packs, R1 to R3, free of any test engine.
 *
 * <p>Rules: what a law throws starts with its number; every law kills a broken twin.
 */
@NullMarked
package org.grassroots.governance.tck.region;

import org.jspecify.annotations.NullMarked;
