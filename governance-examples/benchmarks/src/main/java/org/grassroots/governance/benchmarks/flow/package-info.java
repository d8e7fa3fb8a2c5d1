/**
 * How many matters a second go from report to close, beside the workflow engines one would pick and
 * beside JDBC by hand.
 */
@NullMarked
package org.grassroots.governance.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
