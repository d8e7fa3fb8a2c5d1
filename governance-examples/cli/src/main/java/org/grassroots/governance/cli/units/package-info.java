/**
 * {@code gov units}: lists of units, checked.
 *
 * <p>Rules: what is right or wrong is decided by the model; here it is read and printed.
 */
@NullMarked
package org.grassroots.governance.cli.units;

import org.jspecify.annotations.NullMarked;
