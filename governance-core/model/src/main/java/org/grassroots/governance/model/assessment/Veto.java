package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;

/**
 * One-vote veto (一票否决): from a threshold of a measure on, no better band than this. The score
 * itself stays as it is.
 *
 * @param id unique in the scheme
 * @param measure what is looked at; missing is no veto
 * @param from the figure from which on the veto holds
 * @param bestBand the best band that is left
 * @since 0.1
 */
public record Veto(String id, String measure, BigDecimal from, String bestBand) {}
