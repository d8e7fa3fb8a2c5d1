/** Benchmarks beside peers. */
@NullMarked
package org.grassroots.governance.benchmarks;

import org.jspecify.annotations.NullMarked;
