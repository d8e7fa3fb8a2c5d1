package org.grassroots.governance.model.assessment.score;

import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;

/**
 * The figures of one unit in one period.
 *
 * @param unit its id
 * @param period empty when the data is of one period
 * @param figures by column
 * @param texts by column, blank ones left out
 * @since 0.1
 */
public record PeriodRow(
    String unit, Optional<Period> period, Map<String, Cell> figures, Map<String, String> texts) {}
