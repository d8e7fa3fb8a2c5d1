/**
 * Applies schemes to data: scores, ranks, bands, and why.
 *
 * <p>Rules: exact until the declared rounding; the order of the units never shows; whatever depends
 * on other units is fitted first, so that one unit can be computed and explained alone.
 */
@NullMarked
package org.grassroots.governance.model.assessment.score;

import org.jspecify.annotations.NullMarked;
