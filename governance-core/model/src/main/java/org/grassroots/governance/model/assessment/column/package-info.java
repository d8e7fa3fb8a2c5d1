/**
 * The fast way of scoring: a scheme compiled to loops over columns of doubles, each with a proven
 * bound on its error.
 *
 * <p>Rules: the result is that of {@link org.grassroots.governance.model.assessment.score.Scoring},
 * digit for digit. Where a rounding, a threshold or a sign lies within the error, whole numbers
 * decide if the figures have a common denominator small enough; else the unit is computed exactly.
 * A scheme that has no such form is not compiled at all.
 */
@NullMarked
package org.grassroots.governance.model.assessment.column;

import org.jspecify.annotations.NullMarked;
