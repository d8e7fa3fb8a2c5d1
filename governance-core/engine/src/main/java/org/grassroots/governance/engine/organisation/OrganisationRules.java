package org.grassroots.governance.engine.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.grassroots.governance.model.organisation.RuleBook;

/**
 * What organisations of a region are held to.
 *
 * @param book the kinds and their rules
 * @param zone where days begin
 * @since 0.1
 */
public record OrganisationRules(RuleBook book, ZoneId zone) {
  java.time.Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
