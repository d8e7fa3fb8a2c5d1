/**
 * The scoring port: pure functions over columns of numbers.
 *
 * <p>A method sees whole columns, never one unit at a time; it must not keep state between calls
 * and is called from many threads.
 */
@NullMarked
package org.grassroots.governance.spi.scoring;

import org.jspecify.annotations.NullMarked;
