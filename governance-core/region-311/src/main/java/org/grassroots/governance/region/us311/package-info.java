/** Region pack of 311. */
@NullMarked
package org.grassroots.governance.region.us311;

import org.jspecify.annotations.NullMarked;
