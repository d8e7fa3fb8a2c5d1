/** {@code gov duty}: who is accountable for what, and whether anything is left out. */
@NullMarked
package org.grassroots.governance.cli.duty;

import org.jspecify.annotations.NullMarked;
