/**
 * The unit forest of the library beside bare arrays, graph libraries and a database.
 *
 * <p>Rules: the same tree for all; answers are compared before anything is timed.
 */
@NullMarked
package org.grassroots.governance.benchmarks.units;

import org.jspecify.annotations.NullMarked;
