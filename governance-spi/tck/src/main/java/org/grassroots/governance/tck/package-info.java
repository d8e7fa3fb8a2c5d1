/** The contract kit of the ports. */
@NullMarked
package org.grassroots.governance.tck;

import org.jspecify.annotations.NullMarked;
