/** A plain Java host. */
@NullMarked
package org.grassroots.governance.host.plain;

import org.jspecify.annotations.NullMarked;
