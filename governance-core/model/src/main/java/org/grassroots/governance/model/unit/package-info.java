/**
 * Units: places and organisations, each under its parent, in levels that are data.
 *
 * <p>Rules: a forest has no cycle; a unit hangs under a unit of a higher level; bulk work is done
 * on pre-order arrays, where a subtree is a range; codes are texts, never numbers.
 */
@NullMarked
package org.grassroots.governance.model.unit;

import org.jspecify.annotations.NullMarked;
