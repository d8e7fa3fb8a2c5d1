/** {@code gov methods}: the scoring methods on a table, outside any scheme. */
@NullMarked
package org.grassroots.governance.cli.methods;

import org.jspecify.annotations.NullMarked;
