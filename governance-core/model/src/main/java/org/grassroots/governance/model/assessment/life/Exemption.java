package org.grassroots.governance.model.assessment.life;

import java.time.Instant;

/**
 * A unit that is not assessed this time: it leaves the data, is neither compared with nor ranked.
 *
 * @param unit its id
 * @param by who exempts it
 * @param at when
 * @param reason why
 * @param evidence where the evidence is; never blank
 * @since 0.1
 */
public record Exemption(String unit, String by, Instant at, String reason, String evidence) {}
