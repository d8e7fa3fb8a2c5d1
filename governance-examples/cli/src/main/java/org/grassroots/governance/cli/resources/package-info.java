/** {@code gov resources}: what can help, booked, stocked and lent. */
@NullMarked
package org.grassroots.governance.cli.resources;

import org.jspecify.annotations.NullMarked;
