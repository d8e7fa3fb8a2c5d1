package org.grassroots.governance.model.assessment.scheme;

import java.math.RoundingMode;
import java.util.Optional;

/**
 * How figures are published.
 *
 * @param decimals of every node that says nothing else; empty for unrounded figures
 * @param mode how they are rounded
 * @since 0.1
 */
public record Publication(Optional<Integer> decimals, RoundingMode mode) {}
