package org.grassroots.governance.model.assessment.score;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.shared.Fraction;

/**
 * What a scheme says of one unit as a whole.
 *
 * @param score the published score after vetoes
 * @param beforeVeto the published score before vetoes
 * @param vetoes those that hold, in the order of the scheme
 * @param earned the band of the score; empty when there is none
 * @param allowed the band vetoes leave
 * @param band the band quotas leave, the one that counts
 * @param lists the quotas that lowered the band and the lists the unit is on
 * @param flags what a reader should know, in the order of computing
 * @param coverage the share of what applies that is known; empty when nothing applies
 * @since 0.1
 */
public record Outcome(
    Cell score,
    Cell beforeVeto,
    List<Veto> vetoes,
    Optional<String> earned,
    Optional<String> allowed,
    Optional<String> band,
    List<String> lists,
    List<String> flags,
    Optional<Fraction> coverage) {}
