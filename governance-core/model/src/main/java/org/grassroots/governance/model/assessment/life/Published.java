package org.grassroots.governance.model.assessment.life;

import java.time.Instant;

/**
 * What freezes a result.
 *
 * @param by who published it
 * @param at when
 * @param schemeHash the scheme
 * @param inputHash the input, with corrections and without exempted units
 * @param resultHash the table
 * @param arithmetic the level of the arithmetic
 * @since 0.1
 */
public record Published(
    String by,
    Instant at,
    String schemeHash,
    String inputHash,
    String resultHash,
    int arithmetic) {}
