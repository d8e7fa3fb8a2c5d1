/**
 * {@code gov grids}: areas and grids, located, checked, planned, registered.
 *
 * <p>Rules: what is right or wrong is decided by the library; here it is read and printed.
 */
@NullMarked
package org.grassroots.governance.cli.grids;

import org.jspecify.annotations.NullMarked;
