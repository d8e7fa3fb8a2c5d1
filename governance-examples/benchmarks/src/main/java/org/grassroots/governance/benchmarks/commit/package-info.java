/**
 * How many durable commits of one record a second each store makes, beside what one would write by
 * hand.
 *
 * <p>All peers of a family run in turns within one run, round by round, so that a disturbance hits
 * all of them; ratios are taken round by round, and the median counts.
 */
@NullMarked
package org.grassroots.governance.benchmarks.commit;

import org.jspecify.annotations.NullMarked;
