/** A host on the module path. */
@NullMarked
package org.grassroots.governance.host.modules;

import org.jspecify.annotations.NullMarked;
