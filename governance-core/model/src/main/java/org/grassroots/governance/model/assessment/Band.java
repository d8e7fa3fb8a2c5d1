package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;

/**
 * A band of scores.
 *
 * @param id e.g. {@code excellent}
 * @param from the lowest rounded score of the band
 * @since 0.1
 */
public record Band(String id, BigDecimal from) {}
