package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a review found about an organisation.
 *
 * @param flaw what kind of finding
 * @param organisation the organisation
 * @param subject what in it: a measure, a post, a parent
 * @param found what stands there
 * @param wanted what should
 * @param rule the rule it rests on; empty for what no rule of establishment is about
 * @param approval the special approval that overrides the rule
 * @param day the day it is so
 * @since 0.1
 */
public record OrganisationFinding(
    Flaw flaw,
    String organisation,
    String subject,
    String found,
    String wanted,
    Optional<EstablishmentRule> rule,
    Optional<Approval> approval,
    LocalDate day) {

  /** What can be found, the gravest first. */
  public enum Flaw {
    /** More holders than seats at once. */
    DOUBLE_HOLDER,
    /** One person in posts that do not go together. */
    DOUBLE_POST,
    /** One person in a post for too many terms. */
    TERM_LIMIT,
    /** A binding rule is broken. */
    RULE_BROKEN,
    /** The term has ended and nobody was elected. */
    ELECTION_DUE,
    /** A required post without holder. */
    VACANCY,
    /** A rule that leaves room is not met. */
    RULE_NOT_MET,
    /** Somebody only stands in. */
    ACTING,
    /** A rule is not met, by special approval. */
    APPROVED;

    /** The word in data. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody should do something about it. */
    public boolean isOpen() {
      return this != APPROVED && this != ACTING;
    }
  }
}
