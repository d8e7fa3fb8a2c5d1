/**
 * {@code gov organisation}: registers of organisations, checked, covered and advised.
 *
 * <p>Rules: what holds is decided by the model from the rules of a region; here it is read and
 * printed; persons appear by the opaque ids of the files alone.
 */
@NullMarked
package org.grassroots.governance.cli.organisation;

import org.jspecify.annotations.NullMarked;
