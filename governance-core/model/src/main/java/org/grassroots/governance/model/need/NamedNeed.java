package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import org.grassroots.governance.model.shared.Percent;

/**
 * What the households of a unit made of one need.
 *
 * @param need the need as it was named
 * @param score the sum of all its namings
 * @param households how many households named it, at any rank and however often
 * @param share those of all households of the unit, rounded half up to one decimal
 * @since 0.1
 */
public record NamedNeed(String need, BigDecimal score, long households, Percent share) {}
