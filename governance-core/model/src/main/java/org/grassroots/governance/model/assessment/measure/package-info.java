/**
 * Measures: figures of units and periods, counted from the records of other families or entered by
 * hand with evidence.
 *
 * <p>Rules: a measure is data; its figures are exact; a rate always knows its numerator, its
 * denominator and whether they are too few to be shown.
 */
@NullMarked
package org.grassroots.governance.model.assessment.measure;

import org.jspecify.annotations.NullMarked;
