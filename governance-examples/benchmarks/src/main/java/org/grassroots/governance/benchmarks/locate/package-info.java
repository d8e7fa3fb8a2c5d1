/** Point to area: the library beside what a user would pick instead, in one run, as ratios. */
@NullMarked
package org.grassroots.governance.benchmarks.locate;

import org.jspecify.annotations.NullMarked;
