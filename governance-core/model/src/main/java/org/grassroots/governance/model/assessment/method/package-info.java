/**
 * The numeric methods of scoring as pure functions: normalisation, weights, aggregation, outranking
 * and robustness.
 *
 * <p>A column is one double a unit, NaN marking an absent cell; a method says what it makes of
 * absent cells, and no method ever sorts or compares one. Only + − × ÷, square roots and {@link
 * StrictMath} are used, sums over units are rounded once ({@link
 * org.grassroots.governance.model.assessment.method.ExactSum}), so that the digits depend neither
 * on the machine nor on the order of the units. Every choice is a parameter; nothing is guessed.
 */
@NullMarked
package org.grassroots.governance.model.assessment.method;

import org.jspecify.annotations.NullMarked;
