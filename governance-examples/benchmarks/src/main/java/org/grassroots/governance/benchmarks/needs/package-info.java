/**
 * A list of 1,000,000 needs: the first 1,000 and all near-duplicates, beside MinHash with LSH alone
 * in the same run.
 */
@NullMarked
package org.grassroots.governance.benchmarks.needs;

import org.jspecify.annotations.NullMarked;
