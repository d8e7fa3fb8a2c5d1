package org.grassroots.governance.model.organisation.coverage;

import java.util.List;
import org.grassroots.governance.model.organisation.EstablishmentRule;

/**
 * What to do so that subjects are covered.
 *
 * @param action found or join
 * @param organisation the organisation to join; empty for one to be founded
 * @param form the form to found, or that the organisation has
 * @param host the subject that is the seat of what is founded; empty for a joining
 * @param subjects who is covered by it, by id
 * @param fullMembers how many members with full rights that makes
 * @param members how many members that makes
 * @param units how many units it covers then
 * @param cost what it costs
 * @param rules the rules it rests on, each in force on the day of the plan and met
 * @since 0.1
 */
public record Proposal(
    Action action,
    String organisation,
    String form,
    String host,
    List<String> subjects,
    long fullMembers,
    long members,
    long units,
    long cost,
    List<EstablishmentRule> rules) {

  /** What is done. */
  public enum Action {
    /** An organisation is founded. */
    FOUND,
    /** An organisation takes them in. */
    JOIN
  }

  /** Copies the lists. */
  public Proposal {
    subjects = List.copyOf(subjects);
    rules = List.copyOf(rules);
  }
}
