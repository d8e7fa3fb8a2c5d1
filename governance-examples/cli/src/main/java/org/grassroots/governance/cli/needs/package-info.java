/** {@code gov needs}: what people need, from intake to satisfaction. */
@NullMarked
package org.grassroots.governance.cli.needs;

import org.jspecify.annotations.NullMarked;
