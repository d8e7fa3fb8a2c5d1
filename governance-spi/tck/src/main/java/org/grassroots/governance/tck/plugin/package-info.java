/**
 * The laws of the plug-in entry point, P1 to P4, free of any test engine.
 *
 * <p>Rules: what a law throws starts with its number; every law kills a broken twin.
 */
@NullMarked
package org.grassroots.governance.tck.plugin;

import org.jspecify.annotations.NullMarked;
