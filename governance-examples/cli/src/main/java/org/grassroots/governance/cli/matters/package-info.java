/** {@code gov matters}: lifecycles proved, and matters kept, by command. */
@NullMarked
package org.grassroots.governance.cli.matters;

import org.jspecify.annotations.NullMarked;
