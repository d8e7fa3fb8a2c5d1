/**
 * Who is covered by no organisation, and what to found or join at least cost.
 *
 * <p>Rules: a proposal breaks no rule in force on its day and cites those it rests on; ties go to
 * the lower id; the same input gives the same plan in any order; what cannot be covered says why; a
 * plan says whether its cost is proved least, and else a bound no plan goes below.
 */
@NullMarked
package org.grassroots.governance.model.organisation.coverage;

import org.jspecify.annotations.NullMarked;
