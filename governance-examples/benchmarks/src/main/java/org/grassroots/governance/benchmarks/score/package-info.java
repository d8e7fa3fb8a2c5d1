/** How long scoring takes. */
@NullMarked
package org.grassroots.governance.benchmarks.score;

import org.jspecify.annotations.NullMarked;
