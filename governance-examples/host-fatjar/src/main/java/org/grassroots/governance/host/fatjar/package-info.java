/** A host packed into one jar, with the service files of all plug-ins and drivers merged. */
@NullMarked
package org.grassroots.governance.host.fatjar;

import org.jspecify.annotations.NullMarked;
