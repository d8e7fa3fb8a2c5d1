/** {@code gov plugins}: what was found, what won, what was refused and why. */
@NullMarked
package org.grassroots.governance.cli.plugins;

import org.jspecify.annotations.NullMarked;
