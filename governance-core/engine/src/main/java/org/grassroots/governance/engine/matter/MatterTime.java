package org.grassroots.governance.engine.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grassroots.governance.model.matter.Ladder;
import org.grassroots.governance.model.matter.Light;

/**
 * The time a matter has, as measured at one moment; all of it derived.
 *
 * @param due when its budget is used up; empty while time stands still
 * @param budget the whole budget as counted time
 * @param used how much is used; up to the close of a closed matter
 * @param left how much is left; below zero when it is over
 * @param isStill whether time stands still
 * @param light which light it shows; empty where the kind has no rule
 * @param nextRung the next step of escalation; empty when there is none
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // what is not there is a value here
public record MatterTime(
    Optional<Instant> due,
    Duration budget,
    Duration used,
    Duration left,
    boolean isStill,
    Optional<Light> light,
    Optional<Ladder.Step> nextRung) {}
