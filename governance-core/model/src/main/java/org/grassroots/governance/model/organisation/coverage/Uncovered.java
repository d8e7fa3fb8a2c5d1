package org.grassroots.governance.model.organisation.coverage;

import java.util.List;
import java.util.Locale;
import org.grassroots.governance.model.organisation.EstablishmentRule;

/**
 * A subject that no proposal covers.
 *
 * @param subject its id
 * @param reason why
 * @param rules the rules that stand in the way; empty where none does
 * @since 0.1
 */
public record Uncovered(String subject, Reason reason, List<EstablishmentRule> rules) {

  /** Why a subject stays uncovered. */
  public enum Reason {
    /** Nobody there is a member, so there is nobody to organise. */
    NO_MEMBERS,
    /** Too few members for one of its own, and no position to look for others from. */
    NO_POSITION,
    /** Too few members for one of its own, and nobody within reach. */
    NOBODY_NEAR,
    /** There are others within reach, and the rules allow none of the ways to cover it. */
    RULES,
    /** It could be covered, at a cost higher than that of leaving it. */
    COST;

    /** The word in data. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the rules. */
  public Uncovered {
    rules = List.copyOf(rules);
  }
}
