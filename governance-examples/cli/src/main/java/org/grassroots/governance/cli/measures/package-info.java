/** Measures from the command line. */
@NullMarked
package org.grassroots.governance.cli.measures;

import org.jspecify.annotations.NullMarked;
