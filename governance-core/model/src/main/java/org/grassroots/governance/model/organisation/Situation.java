package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation, founded or planned, as rules see it on a day.
 *
 * @param organisation its id; any word for a planned one
 * @param kind its kind
 * @param form its form
 * @param day the day it is judged on
 * @param figures what is known about it
 * @param approvals special approvals on record, by the id of the rule they override
 * @since 0.1
 */
public record Situation(
    String organisation,
    OrganisationKind kind,
    String form,
    LocalDate day,
    Map<Measure, Long> figures,
    List<Approval> approvals) {
  /** Copies both collections. */
  public Situation {
    Map<Measure, Long> copy = new EnumMap<>(Measure.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
    approvals = List.copyOf(approvals);
  }

  /** The approval that overrides a rule on the day. */
  Optional<Approval> approvalOf(EstablishmentRule rule) {
    return approvals.stream()
        .filter(approval -> rule.allowsApproval() && approval.covers(rule.id(), day))
        .findFirst();
  }
}
