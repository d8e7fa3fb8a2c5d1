/**
 * Formulas and conditions of schemes: arithmetic over named figures, exact, with figures that may
 * be absent.
 *
 * <p>Rules: an absent operand makes the result absent, "not applicable" before "not yet due" before
 * "missing"; a denominator of 0 makes it undefined, whatever stands above; a condition over an
 * absent figure is unknown.
 */
@NullMarked
package org.grassroots.governance.model.assessment.formula;

import org.jspecify.annotations.NullMarked;
