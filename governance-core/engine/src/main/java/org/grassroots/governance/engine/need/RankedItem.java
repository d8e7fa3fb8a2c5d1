package org.grassroots.governance.engine.need;

import java.math.BigDecimal;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.Quadrant;

/**
 * A need with its place in the list.
 *
 * @param rank from 1
 * @param need the need, which speaks for itself
 * @param supporters its own and those of all it speaks for
 * @param priority from 0 to 100
 * @param quadrant urgent or important
 * @since 0.1
 */
public record RankedItem(
    int rank, ListedNeed need, long supporters, BigDecimal priority, Quadrant quadrant) {}
