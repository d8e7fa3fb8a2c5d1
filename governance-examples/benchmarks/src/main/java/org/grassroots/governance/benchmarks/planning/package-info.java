/** Grid planning beside METIS and the zones that were drawn by hand. */
@NullMarked
package org.grassroots.governance.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
