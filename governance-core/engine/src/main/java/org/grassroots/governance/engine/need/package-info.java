/**
 * The needs list as a service.
 *
 * <p>Rules: weights and scales are those of the region; no voice is lost.
 */
@NullMarked
package org.grassroots.governance.engine.need;

import org.jspecify.annotations.NullMarked;
