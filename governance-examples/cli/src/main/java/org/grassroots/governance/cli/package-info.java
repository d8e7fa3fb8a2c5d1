/** The gov command. */
@NullMarked
package org.grassroots.governance.cli;

import org.jspecify.annotations.NullMarked;
