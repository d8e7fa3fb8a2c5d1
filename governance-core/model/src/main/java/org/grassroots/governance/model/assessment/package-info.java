/**
 * Assessment schemes (考核方案): an indicator tree over measures, from raw figures to scores, bands and
 * ranks.
 *
 * <p>Rules: schemes are versioned data; figures are exact until the declared rounding; the same
 * input gives the same output in any order of units; contributions add up to the score; residents
 * are never scored.
 */
@NullMarked
package org.grassroots.governance.model.assessment;

import org.jspecify.annotations.NullMarked;
