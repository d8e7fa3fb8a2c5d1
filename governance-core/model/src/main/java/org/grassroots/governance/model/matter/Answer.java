package org.grassroots.governance.model.matter;

import java.time.Instant;

/**
 * That somebody who waited was answered.
 *
 * @param channel how: phone, visit, message
 * @param by who answered
 * @param at when
 * @since 0.1
 */
public record Answer(String channel, String by, Instant at) {}
