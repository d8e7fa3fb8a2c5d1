/**
 * The needs list (需求清单): what people need, by category and area, in the order of urgency times
 * importance.
 *
 * <p>Rules: the order is total and stable; every figure is exact until the declared rounding;
 * weights and scales are data.
 */
@NullMarked
package org.grassroots.governance.model.need;

import org.jspecify.annotations.NullMarked;
